import type { Platform, Rules } from '@protocol/messages';

/** What the ids of platforms begin with that a person adds; the catalogue has none such (places.IsOwn of the daemon). */
const PREFIX = 'own-';

export function isOwn(platform: string): boolean {
  return platform.startsWith(PREFIX);
}

/** The platforms of a table that its person has added, also such as are gone. */
export function ownOf({ platforms }: Pick<Rules, 'platforms'>): Platform[] {
  return platforms.filter(({ id }) => isOwn(id));
}

/** Whether it is the host of one of them. */
export function isHomeOf(platforms: readonly Platform[], host: string): boolean {
  return platforms.some(({ home }) => new URL(home).hostname === host);
}
