/** A total as it was at an instant of this page's clock. */
export interface Reading {
  atMs: number;
  totalMs: number;
}

/** How long a last reading may be carried on without a new one. */
const CARRY_MS = 3_000;

/**
 * Whether the total grew with the clock between two readings: then it is being counted now. Half the clock's pace is enough,
 * since answers arrive a little early or late.
 */
export function isCounting(previous: Reading, latest: Reading): boolean {
  const grewMs = latest.totalMs - previous.totalMs;
  return grewMs > 0 && grewMs * 2 >= latest.atMs - previous.atMs;
}

/**
 * The total to show at an instant. While time is being counted it goes on from the last reading, so that the seconds tick
 * evenly whatever the answers take; it never runs further ahead than a few seconds.
 */
export function liveTotal(previous: Reading | undefined, latest: Reading, nowMs: number): number {
  if (!previous || !isCounting(previous, latest)) return latest.totalMs;
  return latest.totalMs + Math.min(Math.max(nowMs - latest.atMs, 0), CARRY_MS);
}
