import type { PutAway } from '@/adapters/keys';
import type { Texts } from '@/i18n';
import { limits } from '@/limits';
import type { ShutAhead } from '@/rules/wind-down';
import { countdown } from '@/ui/clock';
import type { FollowUpNow } from './follow-up';

/** The countdown at the edge of a page, with its words: pages need not carry every locale. */
export interface Strip {
  /** What it counts down to: the end of the follow-up, or that of whatever else keeps the page open. */
  of: 'follow-up' | 'closing';
  lang: string;
  dir: 'ltr' | 'rtl';
  label: string;
  paused: string;
  /** What it says in the last half minute. */
  ending: string;
  dismiss: string;
  /** What was left at `atMs`; it shrinks while it is spent. */
  leftMs: number;
  atMs: number;
  spending: boolean;
  /** When the page closes, where that is known: its last half minute is the ending. */
  endsMs?: number;
}

/** From the background to the top frame of a page. Without a strip there is to be none. */
export interface StripOrder {
  type: 'openings.strip';
  strip?: Strip;
}

/** From a page: its person has put away the strip that it shows, and when that would have ended. */
export interface StripHidden extends Pick<Strip, 'of' | 'endsMs'> {
  type: 'openings.strip-hidden';
}

export function isStripHidden(message: unknown): message is StripHidden {
  return (message as StripHidden | null)?.type === 'openings.strip-hidden';
}

/**
 * What pages of community and care show. One that was put away comes back to say that it ends: nothing closes without a
 * warning.
 */
export function stripOf(
  { state, leftMs, spending, untilMs, alone }: FollowUpNow,
  texts: Texts,
  nowMs: number,
  hidden?: 'open' | 'ending',
): Strip | undefined {
  const isShown = state === 'ending' ? hidden !== 'ending' : state === 'open' && !hidden;
  if (!isShown) return undefined;
  return {
    of: 'follow-up',
    lang: texts.locale,
    dir: texts.dir,
    label: texts.text('follow_up'),
    paused: texts.text('follow_up.paused.short'),
    ending: texts.text('follow_up.ending.body'),
    dismiss: texts.text('remind.hide'),
    leftMs,
    atMs: nowMs,
    spending,
    ...((alone || state === 'ending') && { endsMs: untilMs ?? nowMs }),
  };
}

/**
 * What pages show before they are shut: whether they close or wait first from then on. One that was put away comes back for the
 * last half minute.
 */
export function windDownStrip(
  { atMs: closesMs, verdict }: ShutAhead,
  values: { platform: string; time: string },
  texts: Texts,
  nowMs: number,
  hidden?: PutAway,
): Strip | undefined {
  if (hidden?.closesMs === closesMs && hidden.ending === isEnding(closesMs, nowMs)) return undefined;
  const waits = verdict === 'delay';
  return {
    of: 'closing',
    lang: texts.locale,
    dir: texts.dir,
    label: texts.text(waits ? 'winddown.page.delay' : 'winddown.page', values),
    paused: '',
    ending: texts.text(waits ? 'winddown.ending.delay' : 'winddown.ending'),
    dismiss: texts.text('remind.hide'),
    leftMs: closesMs - nowMs,
    atMs: nowMs,
    spending: true,
    endsMs: closesMs,
  };
}

/** Whether the last half minute before the instant has begun. */
export function isEnding(endsMs: number, nowMs: number): boolean {
  return endsMs - nowMs <= limits.FollowUpEndingMs;
}

/** How the strip looks at an instant. */
export interface StripLook {
  manner: 'running' | 'paused' | 'last' | 'ending' | 'over';
  clock: string;
}

/** The last minute is more visible. */
const LAST_MS = 60_000;

export function stripAt({ lang, leftMs, atMs, spending, endsMs }: Strip, nowMs: number): StripLook {
  const spentMs = spending ? Math.max(nowMs - atMs, 0) : 0;
  const left = Math.max(endsMs === undefined ? leftMs - spentMs : endsMs - nowMs, 0);
  return { manner: mannerOf(left, endsMs !== undefined, spending), clock: countdown(left, lang) };
}

/** A page closes so soon after its end, or does not close. */
const CLOSING_MS = 5_000;

/** Whether it counts down a minute or less, or is done and the page about to close. */
export function isLastMinute(strip: Strip, nowMs: number): boolean {
  const { manner } = stripAt(strip, nowMs);
  const isOld = strip.endsMs !== undefined && nowMs > strip.endsMs + CLOSING_MS;
  return manner !== 'running' && manner !== 'paused' && !isOld;
}

function mannerOf(leftMs: number, ends: boolean, spending: boolean): StripLook['manner'] {
  if (ends && leftMs === 0) return 'over';
  if (ends && leftMs <= limits.FollowUpEndingMs) return 'ending';
  if (!spending) return 'paused';
  return leftMs <= LAST_MS ? 'last' : 'running';
}
