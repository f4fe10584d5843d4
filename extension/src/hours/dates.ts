import type { Weekday } from '@protocol/messages';
import { WEEKDAYS } from '@/ui/days';

const DAY_MS = 86_400_000;

/** A date as documents write it, 2026-03-29, so many days later. */
export function datePlus(date: string, days: number): string {
  return dateOf(msOf(date) + days * DAY_MS);
}

/** Midnight UTC of a date; only to be reckoned with or written out in UTC. */
export function msOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The date that calendars show at an instant in a zone. */
export function dateAt(atMs: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: zone,
  });
  const of = new Map(parts.formatToParts(atMs).map(({ type, value }) => [type, value]));
  return `${of.get('year')}-${of.get('month')}-${of.get('day')}`;
}

export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[(new Date(msOf(date)).getUTCDay() + 6) % 7] ?? 'mon';
}

/** The month of a date, so many months later, as its first day. */
export function monthOf(date: string, later = 0): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return dateOf(Date.UTC(year, month - 1 + later, 1));
}

/** The weeks that a month touches, from a first day of the week on: whole ones, with days of its neighbours. */
export function weeksOf(month: string, first: Weekday): string[][] {
  const ahead = (WEEKDAYS.indexOf(weekdayOf(month)) - WEEKDAYS.indexOf(first) + 7) % 7;
  const days = Math.round((msOf(monthOf(month, 1)) - msOf(month)) / DAY_MS);
  const weeks = Math.ceil((ahead + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => datePlus(month, week * 7 + day - ahead)),
  );
}

/** A date as people write it. */
export function showDate(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return civil(locale, options).format(msOf(date));
}

/** The days from one date to another: what both have in common is written once. */
export function showDates(
  from: string,
  to: string,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return to > from
    ? civil(locale, options).formatRange(msOf(from), msOf(to))
    : showDate(from, locale, options);
}

/** The calendar of the document is the civil one, whichever a locale prefers: its dates are written in it. */
function civil(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { calendar: 'gregory', ...options, timeZone: 'UTC' });
}

function dateOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}
