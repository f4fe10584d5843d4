import type { Hold } from '@protocol/messages';
import type { PageHold } from '@/rules/holds';
import type { SeenTab } from './sample';

/**
 * For how long the page of a broadcast holds that nobody has seen or heard: two hours, our own choice. Who is on air looks
 * there now and then, and a tab that was forgotten would keep breaks away for days.
 */
export const LIVE_UNSEEN_MS = 7_200_000;

/** A tab, with what may run on its page. */
export interface HoldTab extends Pick<SeenTab, 'focused' | 'audible'> {
  page: PageHold | undefined;
  /** For how long it was neither in front of its window nor heard. */
  unseenMs: number;
}

/** All that a browser sees of why nobody should be interrupted. */
export interface HoldSight {
  tabs: readonly HoldTab[];
  /** The window that has the focus fills the screen, whatever it shows. */
  isFullScreen: boolean;
  /** Somebody types in a platform's page. */
  isTyping: boolean;
}

/**
 * Why nobody should be interrupted, as far as this browser sees; of several reasons the first one.
 *
 *     call        its page is in front, or can be heard in any tab: a silent one in the background may be over
 *     live        its page is open in any tab that is loaded: a broadcast goes on while its person answers comments elsewhere,
 *                 and nothing in the address or in the sound says whether it runs; for LIVE_UNSEEN_MS
 *     fullscreen  also on a site that nobody listed: the window alone says it
 *     typing
 */
export function holdOf({ tabs, isFullScreen, isTyping }: HoldSight): Hold | undefined {
  if (tabs.some((tab) => isCall(tab) && (tab.focused || tab.audible))) return 'call';
  if (tabs.some(isLive)) return 'live';
  if (isFullScreen) return 'fullscreen';
  return isTyping ? 'typing' : undefined;
}

function isLive({ page, unseenMs }: HoldTab): boolean {
  return page?.hold === 'live' && unseenMs < LIVE_UNSEEN_MS;
}

/** Whether the page of a tab is a call now, in front or not: its time is never counted. */
export function isCall({ page, audible }: Pick<HoldTab, 'page' | 'audible'>): boolean {
  return page?.hold === 'call' && (!page.sounding || audible);
}
