import type { Platform, Role, Rules } from '@protocol/messages';
import catalogue from '@protocol/platforms.json';
import { matcher } from '@/rules/match';

const { platforms: listed, rules } = catalogue as Rules;

/** Those of the catalogue, by their names: there are too many to look for one in the order of the file. */
export const platforms: readonly Platform[] = listed.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

/** The platform as the catalogue knows it. Only its own addresses may become links: an id from an address never does. */
export function platformById(id: string | null): Platform | undefined {
  return platforms.find((platform) => platform.id === id);
}

/** The platform's own name; of one that the catalogue does not know, its id. */
export function platformName(id: string): string {
  return platformById(id)?.name ?? id;
}

/** The platforms of the catalogue that have such places. */
export function platformsWith(...roles: Role[]): Platform[] {
  const having = new Set(rules.filter(({ role }) => roles.includes(role)).map(({ platform }) => platform));
  return platforms.filter(({ id }) => having.has(id));
}

let placeOf: ReturnType<typeof matcher> | undefined;

/** What work at an address counts as by the catalogue, which is read for it when that is first asked. */
export function roleOf(url: string): Role | undefined {
  placeOf ??= matcher(catalogue as Rules);
  return placeOf(url)?.role;
}
