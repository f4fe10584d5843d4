import type { SeriesQuery, Step } from '@protocol/messages';
import type { Dates } from '@/hours/exceptions';
import type { StatisticsRequest } from '@/messages';
import { type Bar, isWhole } from './bars';
import { asRunning, type Calendar, datesOf, shifted, stepOf } from './period';
import type { Filter, View } from './view';

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
