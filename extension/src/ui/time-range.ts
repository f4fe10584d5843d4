/** Two wall times HH:MM as a person types them; one that is not typed yet is empty. */
export interface TimeRange {
  from: string;
  /** 00:00 is the end of the day, which documents write 24:00. */
  to: string;
}

/** What is wrong with a range, or undefined. */
export type RangeProblem = 'missing' | 'equal';

const MIDNIGHT = '00:00';

/** Reads a range of the settings document, such as 09:00-17:00. */
export function readRange(text: string): TimeRange {
  const [from = '', to = ''] = text.split('-');
  return { from, to: to === '24:00' ? MIDNIGHT : to };
}

/** Writes a range for the settings document. An end that is not after the beginning is on the next day. */
export function writeRange({ from, to }: TimeRange): string {
  return `${from}-${to === MIDNIGHT ? '24:00' : to}`;
}

export function rangeProblem({ from, to }: TimeRange): RangeProblem | undefined {
  if (!from || !to) return 'missing';
  return from === to && to !== MIDNIGHT ? 'equal' : undefined;
}

/** A wall time with the digits and the hours of the locale. */
export function wallTime(time: string, locale: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return format.format(Date.UTC(2024, 0, 1, hours, minutes));
}
