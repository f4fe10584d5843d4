import { hours } from '@protocol/countries.json';
import type { Weekday } from '@protocol/messages';
import type { WorkingWeek } from '@/messages';
import { countryWeek, guessCountry } from '@/ui/countries';
import { WEEKDAYS } from '@/ui/days';
import { rangeProblem, readRange, type TimeRange, writeRange } from '@/ui/time-range';

/** A working week as it stands on the page: what a country has, as far as its person has not changed it. */
export interface WeekChoice {
  /** Its code; empty for one that is not in the list. */
  country: string;
  first: Weekday;
  days: readonly Weekday[];
  range: TimeRange;
}

/** The week of the country where a person probably is. */
export function guessedWeek(zone: string, language: string): WeekChoice {
  return weekIn(guessCountry(zone, language) ?? '', readRange(hours));
}

/** The week of a country, with hours that may have been typed already. */
export function weekIn(country: string, range: TimeRange): WeekChoice {
  const { first = 'mon', weekend = ['sat', 'sun'] } = countryWeek(country) ?? {};
  return { country, first, days: WEEKDAYS.filter((day) => !weekend.includes(day)), range };
}

/** Whether one can live by it. */
export function isWhole({ days, range }: WeekChoice): boolean {
  return days.length > 0 && !rangeProblem(range);
}

/** What the settings document has of it. */
export function workingWeek({ first, days, range }: WeekChoice): WorkingWeek {
  const work: WorkingWeek['work'] = {};
  for (const day of WEEKDAYS) if (days.includes(day)) work[day] = [writeRange(range)];
  return { first_day: first, work };
}
