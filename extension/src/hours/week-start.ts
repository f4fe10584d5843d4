import { DAYS, dayAfter, type Weekday } from './bars';

/** The part of Intl.Locale that older typings do not know; Firefox has no weekInfo yet at all. */
interface WeekInfo {
  getWeekInfo?(): { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** The first day of the week where the locale is spoken; Monday where nothing says. */
export function firstDayOf(locale: string): Weekday {
  const known = new Intl.Locale(locale).maximize() as Intl.Locale & WeekInfo;
  const first = (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
  return DAYS[first - 1] ?? 'mon';
}

/** The days of the week from a first one on. */
export function daysFrom(first: Weekday): Weekday[] {
  return DAYS.map((_, days) => dayAfter(first, days));
}

/** What a day is called. 2024 began on a Monday. */
export function dayName(day: Weekday, locale: string, width: 'long' | 'short' | 'narrow' = 'long'): string {
  const atMs = Date.UTC(2024, 0, 1 + DAYS.indexOf(day));
  return new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(atMs);
}
