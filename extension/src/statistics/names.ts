import type { SeriesStep, Step } from '@protocol/messages';
import { showDate, showDates } from '@/hours/dates';
import type { Dates } from '@/hours/exceptions';
import type { Texts } from '@/i18n';
import { wallTime } from '@/ui/time-range';
import { type Bar, isWhole } from './bars';
import type { View } from './view';

type Writing = Pick<Texts, 'text' | 'locale'>;

const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const DATES = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const MONTH = { month: 'long', year: 'numeric' } as const;

/** What a period is called. */
export function periodName({ period }: View, dates: Dates, words: Writing): string {
  if (period === 'day') return showDate(dates.from, words.locale, { ...DAY, year: 'numeric' });
  return spanName(period, dates, words);
}

/** What some days are called that are all of a week, month or year, or no such thing. */
function spanName(
  span: 'week' | 'month' | 'year' | 'range',
  { from, to }: Dates,
  { text, locale }: Writing,
): string {
  switch (span) {
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

/** What a bar of some days is called where it stands alone: the days that it holds, and an hour with its day where there are several. */
export function stepName(
  { from, to, hour }: Pick<Bar, 'from' | 'to' | 'hour'>,
  step: Step,
  days: Dates,
  words: Writing,
): string {
  const { text, locale } = words;
  if (!isWhole(step, { from, to })) return spanName('range', { from, to }, words);
  switch (step) {
    case 'hour': {
      const hours = hoursName(hour, words);
      return days.from === days.to
        ? hours
        : text('stats.hour_of', { day: showDate(from, locale, DAY), hours });
    }
    case 'day':
      return showDate(from, locale, DAY);
    default:
      return spanName(step, { from, to }, words);
  }
}

/** An hour of any day: "14:00 to 15:00". */
export function hoursName(hour = 0, { text, locale }: Writing): string {
  return text('range', { from: clock(hour, locale), to: clock((hour + 1) % 24, locale) });
}

/** The same under the bar, as short as can be, in lines. Few days have room for their weekday, and hours of more than one name it. */
export function shortName(
  { from, hour = 0 }: Pick<SeriesStep, 'from' | 'hour'>,
  step: Step,
  bars: number,
  locale: string,
): string[] {
  const write = (options: Intl.DateTimeFormatOptions) => showDate(from, locale, options);
  switch (step) {
    case 'hour':
      return [...(bars > 24 ? [write({ day: 'numeric', month: 'numeric' })] : []), hourName(hour, locale)];
    case 'day':
      return [...(bars <= 7 ? [write({ weekday: 'short' })] : []), write({ day: 'numeric' })];
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
