import type { Platform, Role } from '@protocol/messages';
import { roleOf } from '@/ui/platforms';

/** An address of a platform, and the kind of work that is done there. */
export interface WayIn {
  role: Role;
  href: string;
}

/** The addresses that are everybody's, as far as they are open: what the person was headed for is not known. */
export function waysIn(platform: Platform, roles: readonly Role[]): WayIn[] {
  const { home, community, care } = platform;
  const ways = [
    { role: roleOf(home) ?? 'feed', href: home },
    ...(community ? [{ role: 'community' as const, href: community }] : []),
    ...(care ? [{ role: 'care' as const, href: care }] : []),
  ];
  return ways.filter(({ role }) => roles.includes(role));
}
