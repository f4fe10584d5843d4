import type { Dates } from '@/hours/exceptions';
import { EARLIEST } from './view';

/** What is wrong with a range as it is typed: at which field, and that it is outside of what can be chosen or ends before it begins. */
export interface RangeFault {
  at: keyof Dates;
  what: 'bounds' | 'order';
}

/** What is wrong with a typed range. What stands there already was right when it was chosen. */
export function rangeFault(typed: Dates, held: Dates, today: string): RangeFault | undefined {
  const outside = (['from', 'to'] as const).find(
    (one) => typed[one] !== held[one] && !isDay(typed[one], today),
  );
  if (outside) return { at: outside, what: 'bounds' };
  return typed.to < typed.from ? { at: 'to', what: 'order' } : undefined;
}

/** Whether something may have been counted on a day. */
function isDay(date: string, today: string): boolean {
  return EARLIEST <= date && date <= today;
}
