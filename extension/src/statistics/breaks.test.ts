import type { BreaksOfDay } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { byKind, dueIn, endsOf, longestStretch, restOf } from './breaks';
import { compareRest, trendOf } from './breaks-trend';
import { breaksRequestOf } from './query';
import type { View } from './view';

type Counts = [taken: number, credited: number, skipped: number];

const MINUTE_MS = 60_000;

const ends = ([taken, credited, skipped]: Counts) => ({ taken, credited, skipped });

/** A day with eye breaks, and with breaks outside if there were any. */
function day(date: string, eyes: Counts, minutes = 0, outside?: Counts): BreaksOfDay {
  const kinds = [
    ...(outside ? [{ kind: 'outside' as const, ...ends(outside) }] : []),
    { kind: 'eyes' as const, ...ends(eyes) },
  ];
  return { date, kinds, longestStretchMs: minutes * MINUTE_MS };
}

describe('breaks', () => {
  const days = [day('2026-11-22', [3, 1, 2], 50), day('2026-11-23', [4, 0, 0], 80, [0, 0, 1])];

  it('are counted by kind, in the order of the screens, and together', () => {
    expect(byKind(days)).toEqual([
      { kind: 'eyes', ...ends([7, 1, 2]) },
      { kind: 'outside', ...ends([0, 0, 1]) },
    ]);
    expect(endsOf(days)).toEqual(ends([7, 1, 3]));
    expect(dueIn(endsOf(days))).toBe(11);
    expect([byKind([]), endsOf([])]).toEqual([[], ends([0, 0, 0])]);
  });

  it.each<[Counts, number | undefined]>([
    [[0, 0, 0], undefined],
    [[0, 0, 3], 0],
    [[2, 0, 1], 67],
    [[1, 1, 1], 67],
    [[0, 4, 0], 100],
  ])('%j were a rest by so much: %s', (counts, rest) => {
    expect(restOf(ends(counts))).toBe(rest);
  });

  it.each([
    [[], undefined],
    [[day('2026-11-22', [1, 0, 0])], undefined],
    [days, { date: '2026-11-23', ms: 80 * MINUTE_MS }],
    [[day('2026-11-20', [1, 0, 0], 80), ...days], { date: '2026-11-20', ms: 80 * MINUTE_MS }],
  ])('have a longest time without one, on the first day that had it', (all, longest) => {
    expect(longestStretch(all)).toEqual(longest);
  });
});

describe('a trend', () => {
  it('goes from day to day, and a day without breaks is none at 0 %', () => {
    const days = [day('2026-11-22', [1, 0, 1]), day('2026-11-24', [0, 0, 2])];
    const trend = trendOf(days, { from: '2026-11-22', to: '2026-11-24' });
    expect(trend?.step).toBe('day');
    expect(trend?.steps.map(({ from, to, rest }) => [from, to, rest])).toEqual([
      ['2026-11-22', '2026-11-22', 50],
      ['2026-11-23', '2026-11-23', undefined],
      ['2026-11-24', '2026-11-24', 0],
    ]);
  });

  it('goes from month to month, and holds no day of another period', () => {
    const days = [day('2026-01-31', [1, 0, 0]), day('2026-02-01', [0, 0, 1]), day('2026-04-10', [1, 0, 0])];
    const trend = trendOf(days, { from: '2026-01-20', to: '2026-04-10' });
    expect(trend?.step).toBe('month');
    expect(trend?.steps.map(({ from, to, rest }) => [from, to, rest])).toEqual([
      ['2026-01-20', '2026-01-31', 100],
      ['2026-02-01', '2026-02-28', 0],
      ['2026-03-01', '2026-03-31', undefined],
      ['2026-04-01', '2026-04-10', 100],
    ]);
  });

  it.each([
    ['2026-11-22', '2026-11-22', undefined],
    ['2026-10-01', '2026-12-01', 'day'],
    ['2026-10-01', '2026-12-02', 'month'],
    ['2026-01-01', '2026-12-31', 'month'],
  ])('from %s to %s has steps: %s', (from, to, step) => {
    expect(trendOf([], { from, to })?.step).toBe(step);
  });

  it.each([
    [82, 74, false, 'more', 74],
    [74, 82, false, 'less', 82],
    [74, 74, false, 'same', 74],
    [74, 82, true, 'running', 82],
    [74, 0, false, 'more', 0],
    [74, undefined, false, 'none_before', 0],
    [74, undefined, true, 'none_before', 0],
  ] as const)('compares %s with %s, running %s: %s', (rest, then, running, how, before) => {
    expect(compareRest(rest, then, running)).toEqual({ how, before });
  });
});

describe('the question', () => {
  const calendar = { today: '2026-11-23', first: 'sun' } as const;

  it.each<[View, string | undefined]>([
    [{ period: 'week', split: 'role' }, '2026-11-22 2026-11-28 2026-11-15 2026-11-21'],
    [{ period: 'day', split: 'role' }, '2026-11-23 2026-11-23 2026-11-22 2026-11-22'],
    [{ period: 'year', split: 'role', date: '2025-05-01' }, '2025-01-01 2025-12-31 2024-01-01 2024-12-31'],
    [
      { period: 'range', split: 'role', date: '2025-01-01', to: '2026-01-01' },
      '2025-01-01 2026-01-01 2024-01-01 2024-12-31',
    ],
    [{ period: 'range', split: 'role', date: '2025-01-01', to: '2026-01-02' }, undefined],
    [{ period: 'week', split: 'role', platform: 'x' }, undefined],
  ])('of %j is of %s', (view, dates) => {
    const asked = breaksRequestOf(view, calendar);
    const { now, before } = asked ?? {};
    expect(now && before && [now.from, now.to, before.from, before.to].join(' ')).toBe(dates);
  });
});
