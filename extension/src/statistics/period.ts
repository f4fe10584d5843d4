import type { Step, Weekday } from '@protocol/messages';
import { datePlus, monthOf, msOf, weekdayOf } from '@/hours/dates';
import { covers, type Dates, datesBetween } from '@/hours/exceptions';
import { WEEKDAYS } from '@/ui/days';
import { EARLIEST, type Period, type View } from './view';

/** What periods depend on beside the view. */
export interface Calendar {
  today: string;
  /** The first day of the week. */
  first: Weekday;
}

const DAY_MS = 86_400_000;

/** Up to how many days a range has bars of that kind; a longer one has years. */
const RANGE_STEPS: readonly (readonly [days: number, step: Step])[] = [
  [2, 'hour'],
  [62, 'day'],
  [371, 'week'],
  [30 * 371, 'month'],
];

const STEPS: Record<Exclude<Period, 'range'>, Step> = {
  day: 'hour',
  week: 'day',
  month: 'day',
  year: 'month',
};

/** The days of a view, both included. */
export function datesOf({ period, date, to }: View, { today, first }: Calendar): Dates {
  const at = date ?? today;
  switch (period) {
    case 'day':
      return { from: at, to: at };
    case 'week': {
      const from = datePlus(at, -daysInto(at, first));
      return { from, to: datePlus(from, 6) };
    }
    case 'month':
      return { from: monthOf(at), to: datePlus(monthOf(at, 1), -1) };
    case 'year':
      return { from: `${at.slice(0, 4)}-01-01`, to: `${at.slice(0, 4)}-12-31` };
    case 'range':
      return { from: at, to: to ?? at };
  }
}

/** How long each bar of a view lasts. */
export function stepOf({ period }: View, dates: Dates): Step {
  if (period !== 'range') return STEPS[period];
  return RANGE_STEPS.find(([days]) => daysIn(dates) <= days)?.[1] ?? 'year';
}

/** The view so many periods later, or earlier: of a range, as many days. */
export function shifted(view: View, calendar: Calendar, periods: number): View {
  const { from, to } = datesOf(view, calendar);
  switch (view.period) {
    case 'day':
      return { ...view, date: datePlus(from, periods) };
    case 'week':
      return { ...view, date: datePlus(from, 7 * periods) };
    case 'month':
      return { ...view, date: monthOf(from, periods) };
    case 'year':
      return { ...view, date: monthOf(from, 12 * periods) };
    case 'range': {
      const days = daysIn({ from, to }) * periods;
      return { ...view, date: datePlus(from, days), to: datePlus(to, days) };
    }
  }
}

/** The view before, where there may be something in it. */
export function earlier(view: View, calendar: Calendar): View | undefined {
  const before = shifted(view, calendar, -1);
  return (before.date ?? EARLIEST) >= EARLIEST ? before : undefined;
}

/** The view after, which is never later than the one that today is in. */
export function later(view: View, calendar: Calendar): View | undefined {
  return datesOf(view, calendar).to < calendar.today
    ? asRunning(shifted(view, calendar, 1), calendar)
    : undefined;
}

/** A view that today is in needs no date: another kind of period then has today in it, too. */
export function asRunning(view: View, calendar: Calendar): View {
  const { date: _date, ...rest } = view;
  return view.period !== 'range' && isRunning(view, calendar) ? rest : view;
}

/** The view of another kind that has some of the same days in it: today where both are running. */
export function ofPeriod({ to, ...view }: View, calendar: Calendar, period: Period): View {
  if (view.period !== 'range' && period !== 'range') return { ...view, period };
  const dates = datesOf({ ...view, ...(to && { to }) }, calendar);
  if (period === 'range') {
    return { ...view, period, date: dates.from, to: datesBetween(dates.to, calendar.today).from };
  }
  const { date: _first, ...rest } = view;
  return covers(dates, calendar.today) ? { ...rest, period } : { ...rest, period, date: dates.from };
}

/** Whether a view is still running. */
export function isRunning(view: View, calendar: Calendar): boolean {
  return covers(datesOf(view, calendar), calendar.today);
}

export function daysIn({ from, to }: Dates): number {
  return Math.round((msOf(to) - msOf(from)) / DAY_MS) + 1;
}

/** How many days of its week have gone before a date. */
function daysInto(date: string, first: Weekday): number {
  return (WEEKDAYS.indexOf(weekdayOf(date)) - WEEKDAYS.indexOf(first) + 7) % 7;
}
