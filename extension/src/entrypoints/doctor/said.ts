import type { Finding } from '@protocol/messages';
import { hasText, type TextKey, type Texts, type Values } from '@/i18n';

/** What a finding says in the person's language; one of a newer daemon that we have no words for, in English. */
export function said({ code, values = [], text: english }: Finding, texts: Pick<Texts, 'text' | 'locale'>) {
  const key = `doctor.${code}`;
  if (!hasText(key)) return english;
  const filled: Values = Object.fromEntries(
    values.map(({ name, value }) => [name, writtenOf(name, value, texts.locale)]),
  );
  return texts.text(key, filled);
}

/** What was looked at, in a word or two. */
export function checkOf({ check }: Finding, { text }: Pick<Texts, 'text'>): string {
  const key: string = `doctor.check.${check}`;
  return hasText(key) ? text(key as TextKey) : check;
}

/** Days and counts are written as the person writes them, and all else stays as it is typed. */
function writtenOf(name: string, value: string, locale: string): string | number {
  if (name === 'n') return Number(value);
  return name === 'date' || name === 'copy' ? dayOf(value, locale) : value;
}

function dayOf(day: string, locale: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(day));
}
