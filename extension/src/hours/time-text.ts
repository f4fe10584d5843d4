/** Minutes of a day. */
export const DAY = 24 * 60;

/** What Arabic keyboards write for the digits 0 to 9, and for the colon between hour and minute. */
const plain = (text: string) =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[\s\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/[.,\u066b\u060c]/g, ':');

/** Reads a time of day as it is typed (9, 9:00, 0900, ٩:٠٠) as minutes from 0 to 1440; undefined when it is none. */
export function readTime(text: string): number | undefined {
  const [, hour, minute = '0'] = /^(\d{1,2})(?::?(\d{2}))?$/.exec(plain(text)) ?? [];
  if (hour === undefined || Number(minute) > 59) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= DAY ? minutes : undefined;
}

/** A whole number as it is typed, in whatever digits; undefined when it is none. */
export function readNumber(text: string): number | undefined {
  return /^\d{1,5}$/.test(plain(text)) ? Number(plain(text)) : undefined;
}

/** Writes minutes as documents do: 09:00. What is past the end of a day is of the next. */
export function writeTime(minutes: number): string {
  const within = minutes > DAY ? minutes - DAY : minutes;
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/** The same as people read it, in the digits of their locale. */
export function showTime(minutes: number, locale: string): string {
  const digits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  const within = minutes > DAY ? minutes - DAY : minutes;
  return `${digits.format(Math.floor(within / 60))}:${digits.format(within % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
