import type { Weekday } from '@protocol/messages';

/** The days of a week in the order of the settings document. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A Monday, at midnight UTC, from which names of days are taken. */
const SOME_MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** The day so many days later; fewer than none are earlier. */
export function dayAfter(day: Weekday, days = 1): Weekday {
  const at = (((WEEKDAYS.indexOf(day) + days) % 7) + 7) % 7;
  return WEEKDAYS[at] ?? day;
}

/** The days of a week that begins on the given one. */
export function daysFrom(first: Weekday): Weekday[] {
  return WEEKDAYS.map((_, days) => dayAfter(first, days));
}

/** The name of a day as the locale writes it: "Sunday", or "Sun" where that is shorter there. */
export function dayName(day: Weekday, locale: string, weekday: 'long' | 'short' | 'narrow' = 'long'): string {
  const atMs = SOME_MONDAY_MS + WEEKDAYS.indexOf(day) * DAY_MS;
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(atMs);
}
