const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;

/**
 * How long to wait before the next attempt, after so many that failed: 1 s doubled each time up to 5 min, of which a random
 * part (random is 0 to 1) of up to a half is left out, so that many browsers do not come back at once.
 */
export function backoffMs(failures: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20));
  return Math.round(whole * (1 - random / 2));
}
