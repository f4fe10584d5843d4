import { hours } from '@protocol/countries.json';
import type { Settings, Week } from '@protocol/messages';
import { countryWeek } from '@/ui/countries';
import { WEEKDAYS } from '@/ui/days';

/**
 * The document with the week of a country: its first day, and its working days. A day that is worked already keeps its hours,
 * and another takes those of the first that is. A code that is none changes nothing.
 */
export function withCountry(settings: Settings, code: string): Settings {
  const country = countryWeek(code);
  if (!country) return settings;
  const usual = WEEKDAYS.map((day) => hoursOn(settings, day)).find((ranges) => ranges.length > 0) ?? [hours];
  const work: Week = {};
  for (const day of WEEKDAYS.filter((one) => !country.weekend.includes(one))) {
    const own = hoursOn(settings, day);
    work[day] = own.length > 0 ? own : usual;
  }
  return { ...settings, first_day: country.first, work };
}

/** Whether the document has the working days and the first day of a country. */
export function isWeekOf(settings: Settings, code: string): boolean {
  const country = countryWeek(code);
  if (country?.first !== settings.first_day) return false;
  return WEEKDAYS.every((day) => country.weekend.includes(day) === (hoursOn(settings, day).length === 0));
}

function hoursOn({ work }: Settings, day: keyof Week): string[] {
  return work[day] ?? [];
}
