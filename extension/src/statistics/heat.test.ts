import { describe, expect, it } from 'vitest';
import { USUAL } from '@/hours/usual.fixture';
import { cells, LEVELS } from './heat';
import { restHours } from './rest-hours';

const NONE = { totalMs: 0, offMs: 0 };

describe('the hours of the week', () => {
  it('have their places and their tones', () => {
    const week = Array.from({ length: 168 }, () => NONE);
    week[25] = { totalMs: 100, offMs: 51 };
    week[26] = { totalMs: 1, offMs: 0 };
    week[167] = { totalMs: 41, offMs: 20 };
    const all = cells(week);
    expect([25, 26, 167, 0].map((at) => all[at])).toEqual([
      { totalMs: 100, offMs: 51, day: 1, hour: 1, level: LEVELS, isOff: true },
      { totalMs: 1, offMs: 0, day: 1, hour: 2, level: 1, isOff: false },
      { totalMs: 41, offMs: 20, day: 6, hour: 23, level: 3, isOff: false },
      { ...NONE, day: 0, hour: 0, level: 0, isOff: false },
    ]);
  });

  it('of an empty week are all empty', () => {
    expect(cells([NONE]).map(({ level, isOff }) => [level, isOff])).toEqual([[0, false]]);
  });
});

describe('hours off', () => {
  /** The hours of one day of the week that are not off. */
  const working = (day: number, settings = USUAL) =>
    restHours(settings)
      .slice(day * 24, day * 24 + 24)
      .flatMap((isRest, hour) => (isRest ? [] : [hour]));

  it('are what is left of a day with a break', () => {
    expect(restHours(USUAL)).toHaveLength(168);
    expect(working(0)).toEqual([9, 10, 11, 12, 14, 15, 16]);
    expect(working(6)).toEqual([]);
  });

  it('are the night, where working hours reach into it', () => {
    expect(working(4)).toEqual([18, 19, 20, 21, 22]);
    expect(working(5)).toEqual([]);
    expect(working(4, { ...USUAL, night: '' })).toEqual([18, 19, 20, 21, 22, 23]);
    expect(working(5, { ...USUAL, night: '' })).toEqual([0, 1]);
  });

  it('begin with the first day of the week, into which the last one runs', () => {
    expect(working(1, { ...USUAL, first_day: 'sat' })).toEqual([9, 10, 11, 12, 14, 15, 16]);
    const late = { ...USUAL, night: '', work: { sun: ['22:00-03:00'] } };
    expect(working(0, { ...late, first_day: 'mon' })).toEqual([0, 1, 2]);
    expect(working(1, { ...late, first_day: 'sun' })).toEqual([0, 1, 2]);
  });

  it('count an hour by its half', () => {
    expect(working(1, { ...USUAL, work: { mon: ['09:30-11:24'] } })).toEqual([9, 10]);
    expect(working(1, { ...USUAL, work: { mon: ['09:31-11:30'] } })).toEqual([9, 10, 11]);
    expect(working(1, { ...USUAL, work: { mon: ['09:36-11:20'] } })).toEqual([10]);
  });
});
