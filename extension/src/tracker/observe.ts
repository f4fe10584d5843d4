import type { Activity, Hold } from '@protocol/messages';
import type { OpenSpan } from '@/adapters/keys';
import { limits } from '@/limits';
import { close, cutSure, type SpanDraft } from './cut';
import { isHeard, type Sample, type Target, targetOf } from './sample';
import { UNTOUCHED_MS } from './touch';

/** All that the tracker remembers between two observations. */
export interface TrackerState {
  open?: OpenSpan | undefined;
  /** What had attention when the worker died: the same attention goes on if it is seen again soon. */
  before?: OpenSpan | undefined;
  /** Since when nothing has attention; only looked at while nothing is open. */
  quietMs: number;
  away: boolean;
  /** When somebody last touched the computer, where nobody does any more and that is known. */
  touchedMs?: number | undefined;
  /** Why nobody should be interrupted. */
  hold?: Hold | undefined;
  /** Somebody types in a platform's page. */
  isTyping?: boolean | undefined;
}

export interface Observation {
  state: TrackerState;
  closed: SpanDraft[];
}

/**
 * Takes one look at the world. What is open goes on while the same target has attention; otherwise it is closed, and what has
 * attention now begins.
 *
 *     seen   seen   seen          seen          something else has attention: closes at that look
 *     seen   seen   - 30 s and more -   seen    asleep or dead: closes where it was last seen
 *     input  seen   seen   idle                 closes at the last input
 *     input  seen   seen   idle, a video plays  closes there, too, and is watched from then on
 */
export function observe(state: TrackerState, sample: Sample, nowMs: number): Observation {
  const target = targetOf(sample);
  const now = presentOf(sample);
  const { open } = state;
  if (open && target && continues(open, target, nowMs)) {
    return goOn(open, sample, target, nowMs, { ...state, ...now });
  }
  const endMs = open ? endOf(open, sample, nowMs) : state.quietMs;
  const goesOn = open !== undefined && isSoonAfter(open.seenMs, nowMs);
  const fromMs = goesOn ? watchedFrom(sample, endMs, nowMs) : nowMs;
  return {
    state: {
      open: target && begin(target, sinceOf(target, state.before, fromMs, nowMs), sample, fromMs, nowMs),
      quietMs: endMs,
      ...now,
    },
    closed: open ? close(open, endMs) : [],
  };
}

/** What is so at a look, whatever was before. */
function presentOf({ presence, touchedMs, hold, isTyping }: Sample) {
  const away = presence !== 'active';
  return { away, touchedMs: away ? touchedMs : undefined, hold, isTyping };
}

/** Nothing has attention since an instant. */
export function quiet(nowMs: number): TrackerState {
  return { quietMs: nowMs, away: false };
}

/** Closes what a dead worker left open, where it was last seen. */
export function restore(left: OpenSpan): Observation {
  return { state: { ...quiet(left.seenMs), before: left }, closed: close(left, left.seenMs) };
}

/** What the daemon is told of the present. */
export function activityOf({ open, quietMs, away, touchedMs, hold, isTyping }: TrackerState): Activity {
  const present = {
    away,
    ...(touchedMs !== undefined && { inputMs: touchedMs }),
    ...(hold && { hold }),
    ...(isTyping && { typing: true }),
  };
  if (!open) return { sinceMs: quietMs, fromMs: quietMs, ...present };
  const { rule, client, attention, sinceMs, fromMs } = open;
  return { rule, ...(client && { client }), attention, sinceMs, fromMs, ...present };
}

function continues(open: OpenSpan, target: Target, nowMs: number): boolean {
  return same(open, target) && isSoonAfter(open.seenMs, nowMs);
}

function same(open: OpenSpan, target: Target): boolean {
  return open.rule === target.rule && open.client === target.client && open.attention === target.attention;
}

/** False after a sleep, and when the clock was set back. */
function isSoonAfter(seenMs: number, nowMs: number): boolean {
  return seenMs <= nowMs && nowMs - seenMs <= limits.MaxGapMs;
}

function goOn(
  open: OpenSpan,
  sample: Sample,
  target: Target,
  nowMs: number,
  state: TrackerState,
): Observation {
  const sureMs = isHeard(sample, target) ? nowMs : Math.max(open.sureMs, Math.min(sample.inputMs, nowMs));
  const seen = { ...open, seenMs: nowMs, sureMs };
  if (sample.zone === open.zone) {
    const cut = cutSure(seen);
    return { state: { ...state, open: cut.open }, closed: cut.closed };
  }
  // A span carries one zone, so a traveller's attention goes on in a new span.
  return {
    state: { ...state, open: begin(target, open.sinceMs, sample, nowMs, nowMs) },
    closed: close(seen, nowMs),
  };
}

function begin(
  { rule, client, attention }: Target,
  sinceMs: number,
  { zone }: Sample,
  fromMs: number,
  nowMs: number,
): OpenSpan {
  const from = { sinceMs, fromMs, seenMs: nowMs, sureMs: nowMs };
  return { rule, ...(client && { client }), attention, ...from, zone };
}

/** A silent video was watched since the last input, as far back as it plays: going idle is noticed a minute late. */
function watchedFrom({ playedMs }: Sample, endMs: number, nowMs: number): number {
  return playedMs === undefined ? nowMs : Math.min(nowMs, Math.max(endMs, nowMs - playedMs));
}

function sinceOf(target: Target, before: OpenSpan | undefined, fromMs: number, nowMs: number): number {
  return before && same(before, target) && isSoonAfter(before.seenMs, nowMs) ? before.sinceMs : fromMs;
}

/**
 * Behind a locked screen no browser tells of input any more. Whoever was there at the last look has locked it, and was there until then;
 * a screen that nobody touched has locked by itself.
 */
function isLockedByHand({ seenMs, sureMs }: OpenSpan, { presence }: Sample): boolean {
  return presence === 'locked' && seenMs - sureMs < UNTOUCHED_MS;
}

/** When an attention that is over ended. Going idle cuts back to the last input, or to the last sound if that was later. */
function endOf(open: OpenSpan, sample: Sample, nowMs: number): number {
  if (!isSoonAfter(open.seenMs, nowMs)) return open.seenMs;
  if (sample.presence === 'active' || isLockedByHand(open, sample)) return nowMs;
  return Math.min(nowMs, Math.max(open.sureMs, sample.inputMs));
}
