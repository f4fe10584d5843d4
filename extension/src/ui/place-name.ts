import type { Place } from '@protocol/messages';
import type { Words } from './words';

/** What a place is called: the platform, and the kind of work there. */
export function placeName({ platform, role }: Pick<Place, 'platform' | 'role'>, words: Words): string {
  return words.text('day.place', {
    platform: words.platforms.nameOf(platform),
    role: words.text(`role.${role}`),
  });
}
