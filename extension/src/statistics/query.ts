import type { SeriesQuery, Step } from '@protocol/messages';
import type { Dates } from '@/hours/exceptions';
import type { StatisticsRequest } from '@/messages';
import { type Calendar, datesOf, shifted, stepOf } from './period';
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

/** Where a bar leads: the day, week, month or year that it is. An hour leads nowhere. */
export function viewAt({ to: _to, ...view }: View, step: Step, from: string): View | undefined {
  return step === 'hour' ? undefined : { ...view, period: step, date: from };
}
