import type { PlatformStats, Role, RoleStats, Stats } from '@protocol/messages';

/** The roles in the order in which every bar and every legend shows them, so that two bars compare at a glance. */
export const ROLES: readonly Role[] = ['community', 'care', 'content', 'analytics', 'ads', 'admin', 'feed'];

/** One platform's bar. */
export interface Bar {
  platform: string;
  totalMs: number;
  /** Of the longest platform's time, 0 to 1. */
  share: number;
  /** In the order of ROLES; none is empty. */
  parts: RoleStats[];
}

/** The bars of a day, longest first; equal ones keep the order of their ids, so that nothing jumps about. */
export function bars(stats: Stats): Bar[] {
  const seen = stats.platforms.filter((platform) => platform.totalMs > 0).sort(longerFirst);
  const longestMs = seen[0]?.totalMs ?? 0;
  return seen.map(({ platform, totalMs, roles }) => ({
    platform,
    totalMs,
    share: totalMs / longestMs,
    parts: inOrder(roles),
  }));
}

/** The time of each role over all platforms, for the legend. */
export function roleTotals(stats: Stats): RoleStats[] {
  const all = stats.platforms.flatMap((platform) => platform.roles);
  return inOrder(ROLES.map((role) => ({ role, totalMs: sum(all.filter((part) => part.role === role)) })));
}

function longerFirst(a: PlatformStats, b: PlatformStats): number {
  return b.totalMs - a.totalMs || a.platform.localeCompare(b.platform, 'en');
}

function inOrder(roles: RoleStats[]): RoleStats[] {
  return roles
    .filter((part) => part.totalMs > 0)
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

function sum(parts: RoleStats[]): number {
  return parts.reduce((total, part) => total + part.totalMs, 0);
}
