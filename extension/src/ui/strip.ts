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
  /** The phase ends where the stretch does, and does not go on beyond the strip. */
  ends: boolean;
}

/** The next 24 hours of the plan. It is empty when the plan does not reach into them. */
export function stretches(plan: Plan, nowMs: number): Stretch[] {
  const endMs = nowMs + STRIP_MS;
  return plan.phases
    .filter((range) => nowMs < range.toMs && range.fromMs < endMs)
    .map((range) => {
      const fromMs = Math.max(range.fromMs, nowMs);
      const toMs = Math.min(range.toMs, endMs);
      return {
        phase: range.phase,
        fromMs,
        toMs,
        share: (toMs - fromMs) / STRIP_MS,
        ends: range.toMs <= endMs && range.toMs < plan.validUntilMs,
      };
    });
}
