/** Timers of browsers run over beyond this; about 24.8 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** How long a timer is to wait for an instant; none waits longer than it can. */
export function delayUntil(atMs: number): number {
  return Math.min(Math.max(atMs - Date.now(), 0), LONGEST_TIMER_MS);
}
