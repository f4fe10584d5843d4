import type { SeriesQuery, Step } from '@protocol/messages';
import type { Dates } from '@/hours/exceptions';
import type { BreaksRequest, StatisticsRequest } from '@/messages';
import { type Bar, isWhole } from './bars';
import { asRunning, type Calendar, datesOf, daysIn, shifted, stepOf } from './period';
import { type Filter, isFiltered, type View } from './view';

/** Of how many days breaks are told at a time. */
const MOST_BREAK_DAYS = 366;

/** What the daemon is asked for a view. */
export function requestOf(view: View, calendar: Calendar): StatisticsRequest {
  const dates = datesOf(view, calendar);
  const step = stepOf(view, dates);
  const before = datesOf(shifted(view, calendar, -1), calendar);
  return {
    type: 'statistics',
    series: queryOf(view, dates, step),
    before: queryOf(view, before, step),
    stats: dates,
  };
}

/** The same of breaks: missing where they are not told. */
export function breaksRequestOf(view: View, calendar: Calendar): BreaksRequest | undefined {
  const now = datesOf(view, calendar);
  if (isFiltered(view) || isTooLong(now)) return undefined;
  return { type: 'breaks', now, before: datesOf(shifted(view, calendar, -1), calendar) };
}

/** Whether there are more days than breaks are told of. */
export function isTooLong(dates: Dates): boolean {
  return daysIn(dates) > MOST_BREAK_DAYS;
}

function queryOf(view: View, { from, to }: Dates, step: Step): SeriesQuery {
  return { from, to, step, split: view.split, ...filterOf(view) };
}

function filterOf({ platform, role, client }: Filter): Filter {
  return { ...(platform && { platform }), ...(role && { role }), ...(client && { client }) };
}

/** Where a bar leads: the day, week, month or year that it is, or what it holds of one. An hour leads nowhere, and neither does what is to come. */
export function viewAt(
  { to: _to, ...view }: View,
  step: Step,
  { from, to }: Bar,
  calendar: Calendar,
): View | undefined {
  if (step === 'hour' || from > calendar.today) return undefined;
  if (isWhole(step, { from, to })) return asRunning({ ...view, period: step, date: from }, calendar);
  if (from === to) return asRunning({ ...view, period: 'day', date: from }, calendar);
  return { ...view, period: 'range', date: from, to };
}
