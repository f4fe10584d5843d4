import type { SeriesStep, Step } from '@protocol/messages';
import { datePlus, showDate, showDates } from '@/hours/dates';
import type { Dates } from '@/hours/exceptions';
import type { Texts } from '@/i18n';
import { wallTime } from '@/ui/time-range';
import type { View } from './view';

type Writing = Pick<Texts, 'text' | 'locale'>;

const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const DATES = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const MONTH = { month: 'long', year: 'numeric' } as const;

/** What a period is called. */
export function periodName({ period }: View, { from, to }: Dates, { text, locale }: Writing): string {
  switch (period) {
    case 'day':
      return showDate(from, locale, { ...DAY, year: 'numeric' });
    case 'week':
      return text('stats.week_of', { dates: showDates(from, to, locale, DATES) });
    case 'month':
      return showDate(from, locale, MONTH);
    case 'year':
      return showDate(from, locale, { year: 'numeric' });
    case 'range':
      return showDates(from, to, locale, DATES);
  }
}

/** What a bar is called where it stands alone. */
export function stepName({ from, hour = 0 }: SeriesStep, step: Step, { text, locale }: Writing): string {
  switch (step) {
    case 'hour':
      return text('range', { from: clock(hour, locale), to: clock((hour + 1) % 24, locale) });
    case 'day':
      return showDate(from, locale, DAY);
    case 'week':
      return text('stats.week_of', { dates: showDates(from, datePlus(from, 6), locale, DATES) });
    case 'month':
      return showDate(from, locale, MONTH);
    case 'year':
      return showDate(from, locale, { year: 'numeric' });
  }
}

/** The same under the bar, as short as can be, in lines. Few days have room for their weekday. */
export function shortName(
  { from, hour = 0 }: SeriesStep,
  step: Step,
  few: boolean,
  locale: string,
): string[] {
  const write = (options: Intl.DateTimeFormatOptions) => showDate(from, locale, options);
  switch (step) {
    case 'hour':
      return [hourName(hour, locale)];
    case 'day':
      return [...(few ? [write({ weekday: 'short' })] : []), write({ day: 'numeric' })];
    case 'week':
      return [write({ day: 'numeric', month: 'short' })];
    case 'month':
      return [write({ month: 'short' })];
    case 'year':
      return [write({ year: 'numeric' })];
  }
}

/** An hour of the day as the locale's clocks name it: "14", "2 PM". */
export function hourName(hour: number, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });
  return format.format(Date.UTC(2024, 0, 1, hour));
}

function clock(hour: number, locale: string): string {
  return wallTime(`${hour}:00`, locale);
}
