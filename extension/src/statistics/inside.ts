import type { PlatformStats, Role, Stats } from '@protocol/messages';
import { ROLES } from '@/ui/bars';
import type { Filter, Split } from './view';

/** What a part is made of: roles of a platform, platforms of a role or of a client. */
export type Inside = { role: Role; totalMs: number } | { platform: string; totalMs: number };

/** What is in a part, the longest first. Statistics know no filter by role: then it is not told, and neither is one platform alone. */
export function insideOf(
  stats: Pick<Stats, 'platforms' | 'clients'>,
  split: Split,
  id: string | undefined,
  filter: Filter,
): Inside[] {
  if (id === undefined || filter.role || (split !== 'platform' && filter.platform)) return [];
  const platforms = counted(stats, split === 'client' ? { ...filter, client: id } : filter);
  return partsOf(platforms, split, id)
    .filter(({ totalMs }) => totalMs > 0)
    .sort((one, other) => other.totalMs - one.totalMs);
}

function partsOf(platforms: readonly PlatformStats[], split: Split, id: string): Inside[] {
  switch (split) {
    case 'platform':
      return platforms.find(({ platform }) => platform === id)?.roles ?? [];
    case 'role':
      return platforms.map(({ platform, roles }) => ({
        platform,
        totalMs: roles.find(({ role }) => role === id)?.totalMs ?? 0,
      }));
    case 'client':
      return platforms.map(({ platform, totalMs }) => ({ platform, totalMs }));
  }
}

/** The platforms that count. What was for nobody is in no list. */
function counted({ platforms, clients = [] }: Pick<Stats, 'platforms' | 'clients'>, filter: Filter) {
  const of =
    filter.client === undefined
      ? platforms
      : (clients.find(({ id }) => id === filter.client)?.platforms ?? []);
  return of.filter(({ platform }) => !filter.platform || platform === filter.platform);
}

/** What occurs in a period and can be chosen, with what is chosen already. */
export interface Choices {
  platforms: string[];
  roles: Role[];
  clients: { id: string; label: string }[];
}

export function choicesIn({ platforms = [], clients = [] }: Partial<Stats>, filter: Filter): Choices {
  const ids = platforms.map(({ platform }) => platform);
  const roles = new Set(platforms.flatMap((platform) => platform.roles.map(({ role }) => role)));
  const chosen = filter.client && !clients.some(({ id }) => id === filter.client) ? [filter.client] : [];
  return {
    platforms: [...new Set([...ids, ...(filter.platform ? [filter.platform] : [])])],
    roles: ROLES.filter((role) => roles.has(role) || role === filter.role),
    clients: [...clients.map(({ id, label }) => ({ id, label })), ...chosen.map((id) => ({ id, label: id }))],
  };
}
