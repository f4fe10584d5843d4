import type { Settings } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { isWeekOf, withCountry } from './country-week';
import { USUAL } from './usual.fixture';

const DAY = ['09:00-17:00'];

describe('the week of a country', () => {
  it('keeps the hours of days that are worked already, and gives them to the others', () => {
    const { work, first_day, ...rest } = withCountry(USUAL, 'MA');
    expect([first_day, Object.keys(work)]).toEqual(['mon', ['mon', 'tue', 'wed', 'thu', 'fri']]);
    expect([work.thu, work.fri]).toEqual([USUAL.work.thu, USUAL.work.mon]);
    const { work: _work, first_day: _first, ...other } = USUAL;
    expect(rest).toEqual(other);
  });

  it('has plain hours where no day is worked', () => {
    expect(withCountry({ ...USUAL, work: {} }, 'IR').work.thu).toEqual(DAY);
  });

  it.each(['', 'ZZ', '__proto__'])('%j changes nothing', (code) => {
    expect(withCountry(USUAL, code)).toBe(USUAL);
    expect(isWeekOf(USUAL, code)).toBe(false);
  });
});

it.each<[string, string, Partial<Settings>, boolean]>([
  ['as it is', 'SA', {}, true],
  ['another first day', 'EG', {}, false],
  ['a day more', 'SA', { work: { ...USUAL.work, fri: DAY } }, false],
  ['a day less', 'SA', { work: { ...USUAL.work, mon: [] } }, false],
])('knows a country again: %s', (_, code, patch, want) => {
  expect(isWeekOf({ ...USUAL, ...patch }, code)).toBe(want);
});

it('knows again what it has made', () => {
  expect(['EG', 'MA', 'IR', 'SA'].map((code) => isWeekOf(withCountry(USUAL, code), code))).toEqual(
    Array(4).fill(true),
  );
});
