import type { Break, Status } from '@protocol/messages';
import { limits } from '@/limits';
import { isAsking } from './next-break';

/** For how long breaks can be paused; with an end, where that says more than the length. */
export interface Pause {
  forMs: number;
  untilMs?: number;
}

const LENGTHS_MS = [30 * 60_000, 60 * 60_000];

/** The pauses that are offered: half an hour, an hour, and to the end of these working hours. */
export function pauses({ phase, phaseUntilMs }: Status, nowMs: number): Pause[] {
  const fixed = LENGTHS_MS.map((forMs) => ({ forMs }));
  if (phase !== 'work' || phaseUntilMs === undefined) return fixed;
  const forMs = phaseUntilMs - nowMs;
  const fits = limits.MinPauseMs <= forMs && forMs <= limits.MaxPauseMs;
  return fits ? [...fixed, { forMs, untilMs: phaseUntilMs }] : fixed;
}

/** Whether there is something to pause: breaks that ask now, or would within working hours. */
export function canPause({ phase, breaks }: Pick<Status, 'phase' | 'breaks'>): boolean {
  if (breaks.length === 0 || breaks.some(({ state }) => state === 'running')) return false;
  return phase === 'work' || breaks.some((due) => isAsking(due) || isHeldForNow(due));
}

function isHeldForNow({ state, hold }: Break): boolean {
  return state === 'held' && hold !== 'off';
}
