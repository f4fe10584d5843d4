import type { Week, Weekday } from '@protocol/messages';
import { daysFrom } from './days';

/** Days in a row that have the same working hours. */
export interface WeekSpan {
  from: Weekday;
  to: Weekday;
  /** As the settings document has them, such as 09:00-17:00. */
  ranges: readonly string[];
}

/** A week in as few lines as can be, its first working day after a rest on top; days without hours are left out. */
export function weekSpans(work: Week, first: Weekday): WeekSpan[] {
  const spans: WeekSpan[] = [];
  let before: WeekSpan | undefined;
  for (const day of daysFrom(afterRest(work, first))) {
    const ranges = work[day] ?? [];
    if (before && String(before.ranges) === String(ranges)) before.to = day;
    else {
      before = { from: day, to: day, ranges };
      spans.push(before);
    }
  }
  return spans.filter(({ ranges }) => ranges.length > 0);
}

/** The first working day that follows a day off; where there is none, the first day of the week. */
function afterRest(work: Week, first: Weekday): Weekday {
  const days = daysFrom(first);
  const works = (day: Weekday | undefined) => day !== undefined && (work[day] ?? []).length > 0;
  return days.find((day, at) => works(day) && !works(days.at(at - 1))) ?? first;
}
