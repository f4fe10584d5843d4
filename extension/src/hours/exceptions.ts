import type { Exception, Settings, Week } from '@protocol/messages';
import { barsOf } from './bars';
import { weekdayOf } from './dates';

/** Two dates, both included. */
export interface Dates {
  from: string;
  to: string;
}

/** Two dates in whichever order they were chosen. */
export function datesBetween(one: string, other: string): Dates {
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}

export function covers({ from, to }: Dates, date: string): boolean {
  return from <= date && date <= to;
}

/** Which exception counts on a date: the last one that covers it. −1 for none. */
export function exceptionOn(exceptions: readonly Exception[] | undefined, date: string): number {
  return (exceptions ?? []).findLastIndex((one) => covers(one, date));
}

export function isDayOff({ work }: Exception): boolean {
  return barsOf(work).length === 0;
}

/** The hours that other hours begin with: those of the usual week, or a plain day where it has none. */
export function otherHours(work: Week, from: string): Week {
  return barsOf(work).length > 0 ? work : { [weekdayOf(from)]: ['09:00-17:00'] };
}

export function withException(settings: Settings, at: number, exception: Exception): Settings {
  const exceptions = [...(settings.exceptions ?? [])];
  exceptions[at] = exception;
  return { ...settings, exceptions };
}

/** The document without one; without any, it has no list. */
export function withoutException(settings: Settings, at: number): Settings {
  const { exceptions = [], ...rest } = settings;
  const left = exceptions.filter((_, index) => index !== at);
  return left.length > 0 ? { ...rest, exceptions: left } : rest;
}
