import type { SeriesStep, Step } from '@protocol/messages';
import { datePlus, monthOf } from '@/hours/dates';
import type { Dates } from '@/hours/exceptions';
import { daysIn } from './period';

/** A step of a series, with the last day that it holds. */
export interface Bar extends SeriesStep {
  to: string;
}

/** The bars of some days. Those at the edges hold only what is of these days. */
export function barsOf(steps: readonly SeriesStep[], step: Step, { from, to }: Dates): Bar[] {
  return steps.map((bar, at) => {
    const first = bar.from < from ? from : bar.from;
    const next = steps[at + 1]?.from;
    const last = next === undefined ? to : datePlus(next, -1);
    return { ...bar, from: first, to: step === 'hour' ? first : last };
  });
}

/** Whether the days of a bar are all that its day, week, month or year has. */
export function isWhole(step: Step, { from, to }: Dates): boolean {
  switch (step) {
    case 'hour':
    case 'day':
      return true;
    case 'week':
      return daysIn({ from, to }) === 7;
    case 'month':
      return from === monthOf(from) && datePlus(to, 1) === monthOf(from, 1);
    case 'year':
      return from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
  }
}
