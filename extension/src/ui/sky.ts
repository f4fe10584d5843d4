/** Where the sun stands: x from 0 at noon to 1 at its setting, y from 0 on the horizon to 1 at noon. */
export interface SunPosition {
  x: number;
  y: number;
}

/** So long before the end of working hours the sun stands highest. */
const NOON_MS = 8 * 3_600_000;

/** The sun sinks as the end of working hours comes near, and touches the horizon when it is there. */
export function sunPosition(leftMs: number): SunPosition {
  const angle = (Math.min(Math.max(leftMs, 0), NOON_MS) / NOON_MS) * (Math.PI / 2);
  return { x: round(Math.cos(angle)), y: round(Math.sin(angle)) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
