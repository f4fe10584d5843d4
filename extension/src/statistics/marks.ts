const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How many marks an axis has at most. */
const MOST = 4;

/** What may lie between two marks. */
const ROUND: readonly number[] = [
  ...[1, 5, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2500].map((hours) => hours * HOUR_MS),
];

/** The marks of an axis on which a time has room, the least first. The last one is its top. */
export function marksFor(longestMs: number): number[] {
  const stepMs = ROUND.find((ms) => ms * MOST >= longestMs) ?? Math.ceil(longestMs / MOST);
  const marks = Math.max(1, Math.ceil(longestMs / stepMs));
  return Array.from({ length: marks }, (_, at) => (at + 1) * stepMs);
}
