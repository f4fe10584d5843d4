import type { Settings, Week, Weekday } from '@protocol/messages';
import { WEEKDAYS } from '@/ui/days';
import { DAY, readTime, writeTime } from './time-text';

/** A range of times, in minutes from the midnight that its day begins with. An end past 1440 lies in the next day. */
export interface Range {
  start: number;
  end: number;
}

/** One range of working hours in a week. It belongs to the day on which it begins. */
export interface Bar extends Range {
  day: Weekday;
}

/** Reads a range as documents write it; undefined for "" and for what is none. */
export function readRange(text: string): Range | undefined {
  const [from = '', to = ''] = text.split('-');
  return rangeOf(readTime(from), readTime(to));
}

/** The range between two times of day, into the next day if need be; undefined when there is none. */
export function rangeOf(start: number | undefined, end: number | undefined): Range | undefined {
  if (start === undefined || end === undefined || start === end || start === DAY) return undefined;
  return { start, end: end < start ? end + DAY : end };
}

export function writeRange({ start, end }: Range): string {
  return `${writeTime(start)}-${writeTime(end)}`;
}

/** The bars of a week, day by day, the earliest of a day first. */
export function barsOf(week: Week): Bar[] {
  return WEEKDAYS.flatMap((day) =>
    (week[day] ?? [])
      .flatMap((text) => {
        const range = readRange(text);
        return range ? [{ day, ...range }] : [];
      })
      .sort(byStart),
  );
}

/** The week as documents write it: a day without hours is not there. */
export function weekOf(bars: readonly Bar[]): Week {
  const week: Week = {};
  for (const day of WEEKDAYS) {
    const own = bars.filter((bar) => bar.day === day).sort(byStart);
    if (own.length > 0) week[day] = own.map(writeRange);
  }
  return week;
}

/** The document with other working hours. */
export function withBars(settings: Settings, bars: readonly Bar[]): Settings {
  return { ...settings, work: weekOf(bars) };
}

export function isSame(one: Bar, other: Bar): boolean {
  return one.day === other.day && one.start === other.start && one.end === other.end;
}

function byStart(one: Range, other: Range): number {
  return one.start - other.start || one.end - other.end;
}
