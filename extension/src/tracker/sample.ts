import type { Attention, Hold, Place } from '@protocol/messages';
import type { Presence } from '@/adapters/idle';
import type { FrontTab } from '@/adapters/windows';

/** What was seen at one instant. */
export interface Sample {
  /** The place in the front tab of the window that has the focus. */
  focused?: Place | undefined;
  /** A place that is visible and audible in a window without the focus. */
  watched?: Place | undefined;
  /** The focused place can be heard. */
  audible: boolean;
  /** For how long at most a video plays there that cannot be heard; only looked for while nobody touches anything. */
  playedMs?: number | undefined;
  presence: Presence;
  /** Input is certain at or after this instant. */
  inputMs: number;
  /** When somebody last touched the computer, where nobody does any more. */
  touchedMs?: number | undefined;
  /** Why nobody should be interrupted. */
  hold?: Hold | undefined;
  /** Somebody types in a platform's page, whatever holds before that. */
  isTyping?: boolean | undefined;
  zone: string;
}

/** What has the person's attention: a rule's page, for whom, and how. */
export interface Target {
  rule: string;
  client?: string | undefined;
  attention: Attention;
}

/** A front tab of which it is known whether a composer above its page is in use. */
export interface SeenTab extends Pick<FrontTab, 'url' | 'focused' | 'visible' | 'audible'> {
  isComposing?: boolean;
}

/** Turns the front tabs into places. The first watched one is taken: one person watches one thing. */
export function look(
  tabs: readonly SeenTab[],
  placeOf: (url: string, isComposing?: boolean) => Place | undefined,
): Pick<Sample, 'focused' | 'watched' | 'audible'> {
  const place = ({ url, isComposing }: SeenTab) => (url ? placeOf(url, isComposing) : undefined);
  const front = tabs.find((tab) => tab.focused);
  const others = tabs.filter((tab) => !tab.focused && tab.visible && tab.audible);
  return {
    focused: front && place(front),
    watched: others.map(place).find((found) => found !== undefined),
    audible: front?.audible === true,
  };
}

/**
 * What has attention in a sample. Sound that can be seen counts also when nobody touches the keyboard, and so does a video in
 * front without any; behind a locked screen nothing does.
 */
export function targetOf(sample: Sample): Target | undefined {
  if (sample.presence === 'locked') return undefined;
  const { focused, watched } = sample;
  if (focused && (sample.presence === 'active' || sample.audible)) {
    return { ...of(focused), attention: 'focused' };
  }
  const silent = sample.playedMs === undefined ? undefined : focused;
  const seen = watched ?? silent;
  return seen && { ...of(seen), attention: 'watched' };
}

/** Whether the sample has to be asked for a video that cannot be heard: all else says that nothing has attention. */
export function mayPlay(sample: Sample): boolean {
  return sample.presence === 'idle' && sample.focused !== undefined && targetOf(sample) === undefined;
}

function of({ rule, client }: Place): Pick<Target, 'rule' | 'client'> {
  return { rule, ...(client && { client }) };
}

/** Whether sound alone says that the target has attention. */
export function isHeard(sample: Sample, target: Target): boolean {
  return target.attention === 'watched' || sample.audible;
}
