import type { Platform, Role } from '@protocol/messages';
import { platforms as listed, rules } from '@protocol/platforms.json';

/** Those of the catalogue, in its order. */
export const platforms = listed as readonly Platform[];

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
  const having = new Set(
    rules.filter(({ role }) => roles.includes(role as Role)).map(({ platform }) => platform),
  );
  return platforms.filter(({ id }) => having.has(id));
}
