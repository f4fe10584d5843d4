/** Where the sun stands while working hours last: x and y from 0 to 1, y upwards from the horizon. */
export interface SunPosition {
  x: number;
  y: number;
}

/** So long before the end of working hours the sun stands highest. */
const NOON_MS = 8 * 3_600_000;

/** The sun sinks as the end of working hours comes near, and touches the horizon when it is there. */
export function sunPosition(leftMs: number): SunPosition {
  const angle = (Math.min(Math.max(leftMs, 0), NOON_MS) / NOON_MS) * (Math.PI / 2);
  return { x: round(0.5 + 0.42 * Math.cos(angle)), y: round(Math.sin(angle)) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
