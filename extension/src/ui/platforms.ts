import type { Mark, Platform, Role, Rules } from '@protocol/messages';
import catalogue from '@protocol/platforms.json';
import { markOf } from '@/rules/mark';
import { matcher } from '@/rules/match';

const { platforms: listed, rules } = catalogue as Rules;

/** Those of the catalogue, by their names: there are too many to look for one in the order of the file. */
export const platforms: readonly Platform[] = listed.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

/** The platform of what was done away from the screen: no page is on it, and nobody can open or close it. */
export const AWAY = 'away';

/** What pages know of platforms: the catalogue's, and those that their person has added. */
export interface KnownPlatforms {
  /** By their names, the person's own first: there are too many to look for one in the order of the file. */
  all: readonly Platform[];
  /** Only its own addresses may become links: an id from an address never does. */
  byId(id: string | null): Platform | undefined;
  /** The platform's own name; of one that nobody knows, its id. {@link AWAY} has one, too. */
  nameOf(id: string): string;
  /** Those that have such places. Of the person's own any may. */
  having(...roles: Role[]): Platform[];
}

export function knowing(own: readonly Platform[] = [], away: string = AWAY): KnownPlatforms {
  const added = own.toSorted((a, b) => a.name.localeCompare(b.name));
  const all = [...added, ...platforms];
  const byId = (id: string | null) => all.find((platform) => platform.id === id);
  const nameOf = (id: string) => (id === AWAY ? away : (byId(id)?.name ?? id));
  const having = (...roles: Role[]) => {
    const ids = new Set(rules.filter(({ role }) => roles.includes(role)).map(({ platform }) => platform));
    return [...added, ...platforms.filter(({ id }) => ids.has(id))];
  };
  return { all, byId, nameOf, having };
}

let placeOf: ReturnType<typeof matcher> | undefined;

/** What work at an address counts as by the catalogue, which is read for it when that is first asked. */
export function roleOf(url: string): Role | undefined {
  placeOf ??= matcher(catalogue as Rules);
  return placeOf(url)?.role;
}

/** What in an address says whose page it is, to be read; undefined where it has no mark. */
export function markIn(url: string): string | undefined {
  return markOf(catalogue.marks as Mark[], url);
}
