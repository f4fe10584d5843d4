import type { Phase, Plan } from '@protocol/messages';

/** The strip shows so much of the plan: a day from now. */
export const STRIP_MS = 24 * 3_600_000;

/** One phase on the strip. */
export interface Stretch {
  phase: Phase;
  fromMs: number;
  toMs: number;
  /** Of the whole strip, 0 to 1. */
  share: number;
}

/** The next 24 hours of the plan. It is empty when the plan does not reach into them. */
export function stretches(plan: Plan, nowMs: number): Stretch[] {
  const endMs = nowMs + STRIP_MS;
  return plan.phases
    .map(({ phase, fromMs, toMs }) => ({
      phase,
      fromMs: Math.max(fromMs, nowMs),
      toMs: Math.min(toMs, endMs),
    }))
    .filter(({ fromMs, toMs }) => fromMs < toMs)
    .map((stretch) => ({ ...stretch, share: (stretch.toMs - stretch.fromMs) / STRIP_MS }));
}
