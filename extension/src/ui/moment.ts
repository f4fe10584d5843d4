import type { Texts } from '@/i18n';

/** The digits and the zone that a moment is written in. */
export interface Manner {
  /** A BCP 47 tag: its digits and its 12 or 24 hours are used. */
  locale: string;
  /** The zone in force. */
  zone: string;
}

/** Days from one instant's local date to another's, by the calendar and not by 24 hours. */
export function daysBetween(fromMs: number, toMs: number, zone: string): number {
  return Math.round((dateUtcMs(toMs, zone) - dateUtcMs(fromMs, zone)) / 86_400_000);
}

/** A time of day that says which day it means unless that is today: "17:00", "yesterday, 22:10", "tomorrow, 09:00", "Sunday, 09:00". */
export function moment(atMs: number, nowMs: number, { locale, zone }: Manner): string {
  const days = daysBetween(nowMs, atMs, zone);
  const time = timeOfDay(atMs, { locale, zone });
  if (days === 0) return time;
  return `${dayName(atMs, days, { locale, zone })}${locale.startsWith('ar') ? '،' : ','} ${time}`;
}

/** The same inside a sentence: "today at 17:00", "tomorrow at 09:00", "Sunday at 09:00". */
export function when(atMs: number, nowMs: number, texts: Texts, zone: string): string {
  const days = daysBetween(nowMs, atMs, zone);
  const time = timeOfDay(atMs, { locale: texts.locale, zone });
  if (days === 0) return texts.text('time.today', { time });
  if (days === 1) return texts.text('time.tomorrow', { time });
  return texts.text('time.day', { day: dayName(atMs, days, { locale: texts.locale, zone }), time });
}

/** A weekday alone would be the wrong one when it is a week away. */
function dayName(atMs: number, days: number, { locale, zone }: Manner): string {
  if (Math.abs(days) === 1)
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  const date = days > 6 && ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat(locale, { weekday: 'long', ...date, timeZone: zone }).format(atMs);
}

/** The time of day alone: "17:00". */
export function timeOfDay(atMs: number, { locale, zone }: Manner): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(atMs);
}

/** The local date as midnight UTC, so that dates can be subtracted. */
function dateUtcMs(atMs: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: zone,
  });
  const part = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.get('year') ?? 0, (part.get('month') ?? 1) - 1, part.get('day') ?? 1);
}
