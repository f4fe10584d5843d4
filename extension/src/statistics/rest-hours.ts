import type { Settings } from '@protocol/messages';
import { barsOf, type Range, readRange } from '@/hours/bars';
import { DAY } from '@/hours/time-text';
import { daysFrom, WEEKDAYS } from '@/ui/days';

const HOUR = 60;
const WEEK = 7 * DAY;
/** An hour is looked at so often. */
const LOOKS = 12;

/** Which hours of the usual week are off for most of them, from 00:00 on its first day. */
export function restHours({
  first_day,
  work,
  night,
}: Pick<Settings, 'first_day' | 'work' | 'night'>): boolean[] {
  const bars = barsOf(work).map(({ day, start, end }) => ranged(WEEKDAYS.indexOf(day) * DAY, { start, end }));
  const dark = readRange(night);
  const nights = dark ? WEEKDAYS.map((_, day) => ranged(day * DAY, dark)) : [];
  const works = (minute: number) => isIn(bars, minute) && !isIn(nights, minute);
  return daysFrom(first_day).flatMap((day) =>
    Array.from({ length: 24 }, (_, hour) => {
      const start = WEEKDAYS.indexOf(day) * DAY + hour * HOUR;
      return looks(start).filter(works).length * 2 < LOOKS;
    }),
  );
}

/** Instants in an hour, none of them at its edge. */
function looks(start: number): number[] {
  return Array.from({ length: LOOKS }, (_, at) => start + ((at + 0.5) * HOUR) / LOOKS);
}

function ranged(midnight: number, { start, end }: Range): Range {
  return { start: midnight + start, end: midnight + end };
}

/** The end of the week runs into its beginning. */
function isIn(ranges: readonly Range[], minute: number): boolean {
  return ranges.some(({ start, end }) => [minute, minute + WEEK].some((at) => start <= at && at < end));
}
