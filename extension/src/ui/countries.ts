import { countries } from '@protocol/countries.json';
import type { Weekday } from '@protocol/messages';

/** How a week goes in one country. */
export interface CountryWeek {
  /** The day with which a week begins. */
  first: Weekday;
  weekend: readonly Weekday[];
  /** Its time zones, each under all its names. */
  zones: readonly string[];
}

const all = countries as Record<string, CountryWeek>;

/** A country as it is chosen from a list. */
export interface Country {
  /** Such as EG, as ISO 3166 has it. */
  code: string;
  name: string;
}

/** How a week goes in a country; undefined for a code that is none. */
export function countryWeek(code: string): CountryWeek | undefined {
  return Object.hasOwn(all, code) ? all[code] : undefined;
}

/** Every country that the browser has a name for, in the order of the locale's alphabet. */
export function countriesIn(locale: string): Country[] {
  const name = regionNames(locale);
  return Object.keys(all)
    .map((code) => ({ code, name: name(code) }))
    .filter((country) => country.name !== country.code)
    .sort((a, b) => new Intl.Collator(locale).compare(a.name, b.name));
}

/** The country where a person probably is: by the zone, and where no country has that, by the language of the browser. */
export function guessCountry(zone: string, language: string): string | undefined {
  const byZone = Object.keys(all).find((code) => all[code]?.zones.includes(zone));
  return byZone ?? knownRegion(language);
}

/** The region of a language, or where most of those live who speak it. */
function knownRegion(language: string): string | undefined {
  try {
    const { region = '' } = new Intl.Locale(language).maximize();
    return countryWeek(region) && region;
  } catch {
    return undefined; // not a language tag
  }
}

/** The short name where it is a name, "Palestine", and not an abbreviation, "UK". */
function regionNames(locale: string): (code: string) => string {
  const short = new Intl.DisplayNames(locale, { type: 'region', style: 'short' });
  const long = new Intl.DisplayNames(locale, { type: 'region' });
  const nameIn = (names: Intl.DisplayNames, code: string) => names.of(code) ?? code;
  return (code) => (nameIn(short, code).length > 2 ? nameIn(short, code) : nameIn(long, code));
}
