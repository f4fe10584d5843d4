import type { Weekday } from '@protocol/messages';
import { dayAfter } from '@/ui/days';
import type { Bar, Range } from './bars';
import { DAY } from './time-text';

/** What of a bar is seen on one day's row. */
export interface Piece extends Range {
  bar: Bar;
  /** It began the day before. */
  continued: boolean;
  /** It goes on in the row of the next day. */
  goesOn: boolean;
}

/** The pieces on a day's row: what began the day before comes first. */
export function piecesOn(bars: readonly Bar[], day: Weekday): Piece[] {
  const late = bars.filter((bar) => bar.end > DAY && dayAfter(bar.day) === day);
  const own = bars.filter((bar) => bar.day === day);
  return [
    ...late.map((bar) => ({ bar, start: 0, end: bar.end - DAY, continued: true, goesOn: false })),
    ...own.map((bar) => ({
      bar,
      start: bar.start,
      end: Math.min(bar.end, DAY),
      continued: false,
      goesOn: bar.end > DAY,
    })),
  ];
}

/** The nights on each day's row: they begin on every date. */
export function nightsOn(night: Range | undefined): Range[] {
  if (!night) return [];
  if (night.end <= DAY) return [night];
  return [
    { start: 0, end: night.end - DAY },
    { start: night.start, end: DAY },
  ];
}

/** Minutes of working hours that begin on a day. */
export function minutesOn(bars: readonly Bar[], day: Weekday): number {
  return bars.filter((bar) => bar.day === day).reduce((sum, { start, end }) => sum + end - start, 0);
}
