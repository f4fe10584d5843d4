import type { Finding } from '@protocol/messages';
import { hasText, type TextKey, type Texts, type Values } from '@/i18n';
import { isolateIn } from '@/i18n/fill';

/**
 * What a finding says in the person's language; one of a newer daemon that we have no words for, in English. The command
 * line, whose words these are too, begins its lines small.
 */
export function said({ code, values = [], text: english }: Finding, texts: Texts): string {
  const key = `doctor.${code}`;
  if (!hasText(key)) return isolateIn(texts.dir === 'rtl')(english);
  const filled: Values = Object.fromEntries(
    values.map(({ name, value }) => [name, writtenOf(name, value, texts)]),
  );
  const line = texts.text(key, filled);
  const isTyped = values.some(({ value }) => value !== '' && line.startsWith(value));
  return isTyped ? line : line.charAt(0).toUpperCase() + line.slice(1);
}

/** What the command line mends with `hours edit`, and a browser on its page of hours. */
const OF_HOURS: ReadonlySet<string> = new Set(['settings.unread', 'zone.unknown', 'zone.guessed']);

export function isOfHours({ code }: Pick<Finding, 'code'>): boolean {
  return OF_HOURS.has(code);
}

/** What was looked at, in a word or two. */
export function checkOf({ check }: Finding, { text }: Pick<Texts, 'text'>): string {
  const key: string = `doctor.check.${check}`;
  return hasText(key) ? text(key as TextKey) : check;
}

/** Days, counts and lengths of time are written as the person writes them, and all else stays as it is typed. */
function writtenOf(name: string, value: string, { locale, number }: Texts): string | number {
  switch (name) {
    case 'n':
      return Number(value);
    case 'off':
      return value.replace(/\d/g, (digit) => number(Number(digit)));
    case 'date':
    case 'copy':
      return dayOf(value, locale);
    default:
      return value;
  }
}

function dayOf(day: string, locale: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(day));
}
