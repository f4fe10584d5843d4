import type { Input } from '@/adapters/idle';
import { limits } from '@/limits';

/**
 * Longer than the shortest silence that a browser can tell of: at a look, input may be as long ago and still be the latest.
 */
export const UNTOUCHED_MS = 20_000;

/** What is known of the last time that somebody touched the computer. */
export interface Touch {
  away: boolean;
  /** While somebody is there, input is certain at or after this instant. While nobody is, the last was then. */
  inputMs: number;
  /** When somebody was last seen to be there. */
  seenMs: number;
}

/**
 * Takes one look at the keyboard. That nobody touches it any more is told once, a minute late, and only then it is known since when:
 * later looks know less.
 *
 *     input  seen  seen  idle  idle  idle    away since the input
 *     input  seen  locked                    by hand: away since now
 *     seen   - 30 s and more -   idle        asleep: away since it was last seen
 */
export function touch(before: Touch | undefined, { presence, inputMs }: Input, nowMs: number): Touch {
  const latestMs = Math.min(nowMs, Math.max(before?.inputMs ?? 0, inputMs));
  if (presence === 'active') return { away: false, inputMs: latestMs, seenMs: nowMs };
  if (!before) return { away: true, inputMs, seenMs: inputMs };
  if (before.away) return before;
  const { seenMs } = before;
  if (seenMs > nowMs || nowMs - seenMs > limits.MaxGapMs)
    return { ...before, away: true, inputMs: Math.min(latestMs, seenMs) };
  const isByHand = presence === 'locked' && seenMs - before.inputMs < UNTOUCHED_MS;
  return { ...before, away: true, inputMs: isByHand ? nowMs : latestMs };
}
