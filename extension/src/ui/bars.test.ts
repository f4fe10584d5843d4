import type { PlatformStats, Role, Stats } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { bars, ROLES, roleTotals } from './bars';

function platform(id: string, roles: Partial<Record<Role, number>>): PlatformStats {
  const parts = Object.entries(roles).map(([role, totalMs]) => ({ role: role as Role, totalMs }));
  return { platform: id, totalMs: parts.reduce((sum, part) => sum + part.totalMs, 0), roles: parts };
}

function day(...platforms: PlatformStats[]): Stats {
  return { fromMs: 0, toMs: 86_400_000, totalMs: 0, platforms };
}

describe('bars', () => {
  it('puts the longest first and measures the others against it', () => {
    const rows = bars(day(platform('x', { feed: 25 }), platform('facebook', { care: 100 })));
    expect(rows.map(({ platform, share }) => [platform, share])).toEqual([
      ['facebook', 1],
      ['x', 0.25],
    ]);
  });

  it('keeps equal ones in the order of their ids, whichever way they came', () => {
    const x = platform('x', { feed: 5 });
    const youtube = platform('youtube', { feed: 5 });
    expect(bars(day(youtube, x)).map((row) => row.platform)).toEqual(['x', 'youtube']);
    expect(bars(day(x, youtube)).map((row) => row.platform)).toEqual(['x', 'youtube']);
  });

  it('shows the roles in one order, however long they are, and none that is empty', () => {
    const [row] = bars(day(platform('x', { feed: 90, ads: 0, community: 1, content: 30 })));
    expect(row?.parts.map((part) => part.role)).toEqual(['community', 'content', 'feed']);
  });

  it('leaves out a platform without time, and shows nothing on an empty day', () => {
    expect(bars(day(platform('x', { feed: 0 })))).toEqual([]);
    expect(bars(day())).toEqual([]);
  });
});

describe('roleTotals', () => {
  it('adds each role over all platforms and loses nothing', () => {
    const stats = day(platform('x', { feed: 1, care: 2 }), platform('facebook', { care: 40, admin: 3 }));
    expect(roleTotals(stats)).toEqual([
      { role: 'care', totalMs: 42 },
      { role: 'admin', totalMs: 3 },
      { role: 'feed', totalMs: 1 },
    ]);
  });

  it('knows every role', () => {
    const all = Object.fromEntries(ROLES.map((role) => [role, 1]));
    expect(roleTotals(day(platform('x', all))).map((part) => part.role)).toEqual(ROLES);
  });
});
