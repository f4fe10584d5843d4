import type { Platform } from '@protocol/messages';
import { platforms } from '@protocol/platforms.json';

/** The platform as the catalogue knows it. Only its home may become a link: an id from an address never does. */
export function platformById(id: string | null): Platform | undefined {
  return platforms.find((platform) => platform.id === id);
}

/** The platform's own name; of one that the catalogue does not know, its id. */
export function platformName(id: string): string {
  return platformById(id)?.name ?? id;
}
