import { DAY, readTime, showTime, writeTime } from '@/hours/time-text';
import { latinDigits } from '@/i18n/digits';
import { wallTime } from '@/ui/time-range';

const NOON = 12 * 60;

/** What stands at a time for the halves of the day, as clocks of 12 hours have them. */
const HALVES = [
  { at: /^(.*?)(?:a\.?m?\.?|ص|صباحا?)$/i, minutes: 0 },
  { at: /^(.*?)(?:p\.?m?\.?|م|مساءا?)$/i, minutes: NOON },
] as const;

/** Whether clocks of the locale have twice twelve hours. */
export function hasHalves(locale: string): boolean {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
}

/** Reads a time of day as it is typed, with or without the half of the day: 14:00, 2 PM, ٢:٠٠ م. */
export function readClock(text: string): number | undefined {
  const plain = latinDigits(text).replace(/[\s\u064b-\u0652\u200e\u200f\u2066-\u2069]/g, '');
  for (const { at, minutes } of HALVES) {
    const [, time] = at.exec(plain) ?? [];
    if (time !== undefined) return inHalf(readTime(time), minutes);
  }
  return readTime(text);
}

/** 12 is the first hour of its half. */
function inHalf(minutes: number | undefined, half: number): number | undefined {
  if (minutes === undefined || minutes < 60 || minutes >= NOON + 60) return undefined;
  return (minutes % NOON) + half;
}

/** Writes minutes of a day as its lines do in a locale of twice twelve hours, and else as 09:05 and 24:00. */
export function showClock(minutes: number, locale: string): string {
  if (!hasHalves(locale)) return showTime(minutes, locale);
  return wallTime(writeTime(minutes % DAY), locale).replace(/\s/g, ' ');
}
