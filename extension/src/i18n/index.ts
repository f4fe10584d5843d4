import ar from '@protocol/locale/ar.json';
import en from '@protocol/locale/en.json';
import { durations } from './duration';
import { fill, isolateIn } from './fill';
import type { CountKey, TextKey, Values } from './keys';

export type { CountKey, TextKey, Values } from './keys';

/** The texts of the product in one language, with the digits, dates and times of one region. */
export interface Texts {
  /** A BCP 47 tag of Arabic or English. */
  locale: string;
  dir: 'rtl' | 'ltr';
  text(key: TextKey, values?: Values): string;
  /** The text in the plural form that the language has for n, with n for {n}. */
  count(key: CountKey, n: number, values?: Values): string;
  number(n: number): string;
  /** A time of day, in the browser's zone unless one is named. */
  time(atMs: number, zone?: string): string;
  /** A day of the week with its date. */
  date(atMs: number, zone?: string): string;
  /** "1 h 5 min": short, cut to whole minutes, or to seconds below one minute. */
  duration(ms: number): string;
  /** "1 hour and 5 minutes": the same, in words that are read aloud. */
  durationInWords(ms: number): string;
}

/** Whether there is such a text, for keys that come from elsewhere. */
export function hasText(key: string): key is TextKey {
  return key in en && typeof en[key as TextKey] === 'string';
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Makes the texts for a BCP 47 tag; what is neither Arabic nor English becomes English. */
export function createTexts(wanted: string): Texts {
  const locale = withDigits(/^(ar|en)\b/i.test(wanted) ? wanted : 'en');
  const isArabic = /^ar\b/i.test(locale);
  const entries: typeof en = isArabic ? ar : en;
  const { format: number } = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);

  const filling = { number, insert: isolateIn(isArabic) };
  const text = (key: TextKey, values: Values = {}) => fill(entries[key], values, filling);
  const count = (key: CountKey, n: number, values: Values = {}) => {
    const forms: Forms = entries[key];
    return fill(forms[plurals.select(n)] ?? forms.other, { ...values, n }, filling);
  };
  const dir = isArabic ? 'rtl' : 'ltr';
  return { locale, dir, text, count, number, ...moments(locale), ...durations(text, count) };
}

/**
 * Arabic that names no region has the digits of most of them, as the daemon's notices have. Browsers speak no other Arabic,
 * and Intl would write it with 0123.
 */
export function withDigits(locale: string): string {
  const { language, region, numberingSystem } = new Intl.Locale(locale);
  if (language !== 'ar' || region || numberingSystem) return locale;
  return new Intl.Locale(locale, { numberingSystem: 'arab' }).toString();
}

function moments(locale: string): Pick<Texts, 'time' | 'date'> {
  const write = (options: Intl.DateTimeFormatOptions) => (atMs: number, timeZone?: string) =>
    new Intl.DateTimeFormat(locale, { ...options, ...(timeZone && { timeZone }) }).format(atMs);
  return {
    time: write({ hour: 'numeric', minute: '2-digit' }),
    date: write({ weekday: 'long', day: 'numeric', month: 'long' }),
  };
}
