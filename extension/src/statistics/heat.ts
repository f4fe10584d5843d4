import type { HourTime } from '@protocol/messages';

const HOURS = 24;
/** How many tones of more and less there are. */
export const LEVELS = 5;

/** One hour of the week as the map shows it. */
export interface Cell extends HourTime {
  /** From the first day of the week. */
  day: number;
  hour: number;
  /** From 0, for nothing, to {@link LEVELS}. */
  level: number;
  /** Most of it was in off hours. */
  isOff: boolean;
}

/** The hours of the week, in their order. Each tone is an even part of the longest hour. */
export function cells(week: readonly HourTime[]): Cell[] {
  const longestMs = Math.max(0, ...week.map(({ totalMs }) => totalMs));
  return week.map(({ totalMs, offMs }, at) => ({
    totalMs,
    offMs,
    day: Math.floor(at / HOURS),
    hour: at % HOURS,
    level: totalMs > 0 ? Math.ceil((totalMs / longestMs) * LEVELS) : 0,
    isOff: offMs * 2 > totalMs,
  }));
}
