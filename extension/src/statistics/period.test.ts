import { describe, expect, it } from 'vitest';
import { barsOf } from './bars';
import { type Calendar, datesOf, daysIn, earlier, isRunning, later, ofPeriod, stepOf } from './period';
import { requestOf, viewAt } from './query';
import type { Period, View } from './view';

/** A Monday; weeks begin on Sunday. */
const CALENDAR: Calendar = { today: '2026-11-30', first: 'sun' };

const at = (period: Period, date?: string, to?: string): View => ({
  period,
  split: 'platform',
  ...(date && { date }),
  ...(to && { to }),
});

describe('the days of a view', () => {
  it.each([
    [at('day'), '2026-11-30', '2026-11-30', 'hour'],
    [at('week'), '2026-11-29', '2026-12-05', 'day'],
    [at('week', '2026-11-28'), '2026-11-22', '2026-11-28', 'day'],
    [at('month', '2024-02-10'), '2024-02-01', '2024-02-29', 'day'],
    [at('year', '2024-02-10'), '2024-01-01', '2024-12-31', 'month'],
    [at('range', '2026-11-01', '2026-11-02'), '2026-11-01', '2026-11-02', 'hour'],
    [at('range', '2026-11-01', '2026-11-03'), '2026-11-01', '2026-11-03', 'day'],
    [at('range', '2026-01-01', '2026-03-03'), '2026-01-01', '2026-03-03', 'day'],
    [at('range', '2026-01-01', '2026-03-04'), '2026-01-01', '2026-03-04', 'week'],
    [at('range', '2025-01-01', '2026-01-06'), '2025-01-01', '2026-01-06', 'week'],
    [at('range', '2025-01-01', '2026-01-07'), '2025-01-01', '2026-01-07', 'month'],
    [at('range', '2000-01-01', '2026-01-07'), '2000-01-01', '2026-01-07', 'month'],
    [at('range', '2000-01-01', '2031-01-07'), '2000-01-01', '2031-01-07', 'year'],
  ] as const)('%j', (view, from, to, step) => {
    const dates = datesOf(view, CALENDAR);
    expect(dates).toEqual({ from, to });
    expect(stepOf(view, dates)).toBe(step);
  });

  it('begin a week on the day that the settings name', () => {
    expect(datesOf(at('week'), { ...CALENDAR, first: 'sat' }).from).toBe('2026-11-28');
    expect(datesOf(at('week'), { ...CALENDAR, first: 'mon' }).from).toBe('2026-11-30');
    expect(datesOf(at('week'), { ...CALENDAR, first: 'tue' }).from).toBe('2026-11-24');
  });

  it('are counted over a change of clocks', () => {
    expect(daysIn({ from: '2026-03-01', to: '2026-03-31' })).toBe(31);
  });
});

describe('neighbours', () => {
  it.each([
    [at('day'), '2026-11-29', '2026-11-29'],
    [at('week'), '2026-11-22', '2026-11-28'],
    [at('month', '2026-03-31'), '2026-02-01', '2026-02-28'],
    [at('year', '2024-02-29'), '2023-01-01', '2023-12-31'],
    [at('range', '2026-11-01', '2026-11-12'), '2026-10-20', '2026-10-31'],
  ] as const)('before %j', (view, from, to) => {
    const before = earlier(view, CALENDAR);
    expect(before && datesOf(before, CALENDAR)).toEqual({ from, to });
    expect(requestOf(view, CALENDAR).before).toMatchObject({ from, to });
  });

  it.each([
    [at('day', '2026-11-29'), '2026-11-30'],
    [at('week', '2026-11-28'), '2026-11-29'],
    [at('month', '2026-10-31'), '2026-11-01'],
    [at('year', '2025-12-31'), '2026-01-01'],
    [at('range', '2026-11-01', '2026-11-29'), '2026-11-30'],
  ] as const)('after %j', (view, from) => {
    const after = later(view, CALENDAR);
    expect(after && datesOf(after, CALENDAR).from).toBe(from);
  });

  it.each(['day', 'week', 'month', 'year'] as const)('come to an end with the running %s', (period) => {
    expect(later(at(period), CALENDAR)).toBeUndefined();
    expect(isRunning(at(period), CALENDAR)).toBe(true);
  });

  it('have no date where today is in them, so that a shorter period has today in it, too', () => {
    const after = later(at('week', '2026-11-28'), CALENDAR);
    expect(after).toEqual(at('week'));
    expect(after && ofPeriod(after, CALENDAR, 'day')).toEqual(at('day'));
    expect(later(at('week', '2026-11-21'), CALENDAR)).toEqual(at('week', '2026-11-22'));
    const range = at('range', '2026-11-27', '2026-11-29');
    expect(later(range, CALENDAR)).toEqual(at('range', '2026-11-30', '2026-12-02'));
  });

  it('come to an end where nothing was counted', () => {
    expect(earlier(at('year', '2000-06-01'), CALENDAR)).toBeUndefined();
  });
});

describe('another kind of period', () => {
  it.each([
    [at('week'), 'day', at('day')],
    [at('day', '2026-11-24'), 'week', at('week', '2026-11-24')],
    [at('week'), 'range', at('range', '2026-11-29', '2026-11-30')],
    [at('month', '2026-02-10'), 'range', at('range', '2026-02-01', '2026-02-28')],
    [at('range', '2026-02-01', '2026-02-03'), 'month', at('month', '2026-02-01')],
    [at('range', '2026-11-01', '2026-11-30'), 'day', at('day')],
    [at('range', '2026-02-01', '2026-02-03'), 'range', at('range', '2026-02-01', '2026-02-03')],
  ] as const)('of %j: %s', (view, period, want) => {
    expect(ofPeriod(view, CALENDAR, period)).toEqual(want);
  });
});

describe('what is asked', () => {
  it('has what is filtered in both series, and the same days', () => {
    const view: View = { period: 'day', date: '2026-11-30', split: 'role', platform: 'x', client: 'c1' };
    const query = { step: 'hour', split: 'role', platform: 'x', client: 'c1' };
    expect(requestOf(view, CALENDAR)).toEqual({
      type: 'statistics',
      series: { from: '2026-11-30', to: '2026-11-30', ...query },
      before: { from: '2026-11-29', to: '2026-11-29', ...query },
      stats: { from: '2026-11-30', to: '2026-11-30' },
    });
  });

  it('has never more steps than there may be', () => {
    for (const days of [1, 2, 3, 62, 63, 371, 372, 30 * 371, 30 * 371 + 1, 20_000]) {
      const to = new Date(Date.UTC(2000, 0, days)).toISOString().slice(0, 10);
      const view = at('range', '2000-01-01', to);
      const perStep = { hour: 1 / 25, day: 1, week: 7, month: 28, year: 365 }[
        stepOf(view, datesOf(view, CALENDAR))
      ];
      expect(Math.ceil(days / perStep) + 1, to).toBeLessThanOrEqual(400);
    }
  });
});

describe('a bar', () => {
  /** Where the bars of a view lead, whose steps begin on these days. */
  const ways = (view: View, ...firsts: string[]) => {
    const dates = datesOf(view, CALENDAR);
    const step = stepOf(view, dates);
    const steps = firsts.map((from) => ({ from, totalMs: 0, partsMs: [] }));
    return barsOf(steps, step, dates).map((bar) => viewAt(view, step, bar, CALENDAR));
  };

  it('leads to its day, with the same filter and split', () => {
    const view: View = { ...at('range', '2026-11-01', '2026-11-03'), split: 'role', platform: 'x' };
    expect(ways(view, '2026-11-01', '2026-11-02', '2026-11-03').at(-1)).toEqual({
      period: 'day',
      date: '2026-11-03',
      split: 'role',
      platform: 'x',
    });
  });

  it('of an hour leads nowhere', () => {
    expect(ways(at('day'), '2026-11-30')).toEqual([undefined]);
  });

  it('that is still to come leads nowhere, and today’s has no date', () => {
    expect(ways(at('week'), '2026-11-29', '2026-11-30', '2026-12-01')).toEqual([
      at('day', '2026-11-29'),
      at('day'),
      undefined,
    ]);
    expect(ways(at('year'), '2026-10-01', '2026-11-01', '2026-12-01')).toEqual([
      at('month', '2026-10-01'),
      at('month'),
      undefined,
    ]);
  });

  it('leads to no more than it holds', () => {
    const weeks = at('range', '2026-01-07', '2026-03-15');
    expect(ways(weeks, '2026-01-07', '2026-01-11', '2026-01-18', '2026-03-15')).toEqual([
      at('range', '2026-01-07', '2026-01-10'),
      at('week', '2026-01-11'),
      at('range', '2026-01-18', '2026-03-14'),
      at('day', '2026-03-15'),
    ]);
    const months = at('range', '2024-02-01', '2025-03-30');
    expect(ways(months, '2024-02-01', '2024-03-01').at(0)).toEqual(at('month', '2024-02-01'));
    expect(ways(months, '2024-02-01', '2025-03-01').at(-1)).toEqual(at('range', '2025-03-01', '2025-03-30'));
  });
});
