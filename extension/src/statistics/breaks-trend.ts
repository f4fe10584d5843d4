import type { BreaksOfDay } from '@protocol/messages';
import { datePlus, monthOf } from '@/hours/dates';
import type { Dates } from '@/hours/exceptions';
import { type Ends, endsOf, restOf } from './breaks';
import { daysIn } from './period';

/** Up to how many days are told one by one; of more, the months are. */
const MOST_DAYS = 62;

/** One day or month, as far as it is in the period. */
export interface TrendStep extends Dates {
  ends: Ends;
  /** In percent; missing where no break was due. */
  rest: number | undefined;
}

export interface Trend {
  step: 'day' | 'month';
  steps: TrendStep[];
}

/** How it went from day to day, or from month to month. One day alone has no trend. */
export function trendOf(days: readonly BreaksOfDay[], dates: Dates): Trend | undefined {
  const count = daysIn(dates);
  if (count < 2) return undefined;
  const step = count <= MOST_DAYS ? 'day' : 'month';
  const steps = startsOf(step, dates).map((from, at, starts) => {
    const next = starts[at + 1];
    const to = next ? datePlus(next, -1) : dates.to;
    const ends = endsOf(days.filter(({ date }) => from <= date && date <= to));
    return { from, to, ends, rest: restOf(ends) };
  });
  return { step, steps };
}

/** The first day of each step; the first month may have begun before. */
function startsOf(step: Trend['step'], { from, to }: Dates): string[] {
  const starts: string[] = [];
  const after = (date: string) => (step === 'day' ? datePlus(date, 1) : monthOf(date, 1));
  for (let date = from; date <= to; date = after(date)) starts.push(date);
  return starts;
}

/** How a period's breaks compare with those of the one before. */
export interface RestCompared {
  /** Of a running one the whole before is told, as of its time. */
  how: 'more' | 'less' | 'same' | 'none_before' | 'running';
  /** Of the period before, in percent. */
  before: number;
}

export function compareRest(rest: number, before: number | undefined, isRunning: boolean): RestCompared {
  if (before === undefined) return { how: 'none_before', before: 0 };
  if (isRunning) return { how: 'running', before };
  if (rest === before) return { how: 'same', before };
  return { how: rest > before ? 'more' : 'less', before };
}
