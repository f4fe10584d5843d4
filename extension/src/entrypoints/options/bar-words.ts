import type { Bar, Range } from '@/hours/bars';
import { DAY, showTime } from '@/hours/time-text';
import { dayName } from '@/ui/days';
import type { Words } from '@/ui/words';

/** "Sunday, 09:00 to 17:00". */
export function barWords({ day, ...range }: Bar, { text, locale }: Pick<Words, 'text' | 'locale'>): string {
  return text(range.end > DAY ? 'hours.range.next' : 'hours.range', {
    day: dayName(day, locale),
    from: showTime(range.start, locale),
    to: showTime(range.end, locale),
  });
}

/** "Sunday, 09:00–17:00": what stands on a bar in the very same signs, for who presses it by saying them, and its day. */
export function barLabel(bar: Bar, { text, locale }: Pick<Words, 'text' | 'locale'>): string {
  return text(bar.end > DAY ? 'hours.bar.next' : 'hours.bar', {
    day: dayName(bar.day, locale),
    range: rangeWords(bar, locale),
  });
}

/** "09:00–17:00". */
export function rangeWords({ start, end }: Range, locale: string): string {
  return `${showTime(start, locale)}–${showTime(end, locale)}`;
}
