import type { OffPlace } from '@protocol/messages';
import type { Texts } from '@/i18n';
import { platformName } from '@/ui/platforms';

/** A place of off hours: a platform, a kind of work, or one on the other. */
export function placeName({ platform, role }: OffPlace, { text }: Pick<Texts, 'text'>): string {
  if (platform && role)
    return text('hours.off.place', { role: text(`role.${role}`), platform: platformName(platform) });
  if (platform) return platformName(platform);
  return text(role ? `role.${role}` : 'hours.off.place.unnamed');
}
