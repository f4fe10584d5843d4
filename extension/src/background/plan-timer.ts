import type { Plan } from '@protocol/messages';
import type { Clock, Stop } from '@/adapters/clock';
import { nextStep } from '@/rules/wind-down';

export interface PlanTimerParts {
  clock: Clock;
  /** Has the worker woken at an instant, within half a minute or so; without one, no more. */
  armAlarm(atMs: number | undefined): Promise<void>;
  /** The plan changes now, or pages are to be told that it will soon. */
  changed(): void;
}

/**
 * Speaks up at each change of the plan and before it. A timer is exact but dies with the worker; an alarm outlives it but may
 * ring late, so there are both.
 */
export class PlanTimer {
  readonly #parts: PlanTimerParts;
  #stop: Stop = () => {};

  constructor(parts: PlanTimerParts) {
    this.#parts = parts;
  }

  /** Arms for the next of them after now. */
  async arm(plan: Plan | undefined): Promise<void> {
    const { clock, armAlarm, changed } = this.#parts;
    this.#stop();
    const nowMs = clock.nowMs();
    const atMs = plan && nextStep(plan, nowMs);
    if (atMs !== undefined) this.#stop = clock.after(atMs - nowMs, changed);
    await armAlarm(atMs);
  }
}
