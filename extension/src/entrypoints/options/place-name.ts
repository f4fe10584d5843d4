import type { OffPlace } from '@protocol/messages';
import type { Words } from '@/ui/words';

/** A place of off hours: a platform, a kind of work, or one on the other. */
export function placeName(
  { platform, role }: OffPlace,
  { text, platforms }: Pick<Words, 'text' | 'platforms'>,
): string {
  if (platform && role)
    return text('hours.off.place', { role: text(`role.${role}`), platform: platforms.nameOf(platform) });
  if (platform) return platforms.nameOf(platform);
  return text(role ? `role.${role}` : 'hours.off.place.unnamed');
}
