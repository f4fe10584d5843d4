import { expect, it } from 'vitest';
import { rangeProblem, readRange, wallTime, writeRange } from './time-range';

it.each([
  ['09:00-17:00', '09:00', '17:00'],
  ['22:00-06:00', '22:00', '06:00'],
  ['16:00-24:00', '16:00', '00:00'],
  ['00:00-24:00', '00:00', '00:00'],
])('%s is read and written', (text, from, to) => {
  expect(readRange(text)).toEqual({ from, to });
  expect(writeRange({ from, to })).toBe(text);
});

it.each([
  ['09:00', '17:00', undefined],
  ['22:00', '06:00', undefined],
  ['00:00', '00:00', undefined],
  ['09:00', '09:00', 'equal'],
  ['', '17:00', 'missing'],
  ['09:00', '', 'missing'],
])('what is wrong with %s to %s', (from, to, want) => {
  expect(rangeProblem({ from, to })).toBe(want);
});

it.each([
  ['09:00', 'en-GB', /^0?9:00$/],
  ['17:30', 'en-US', /^5:30\sPM$/],
  ['24:00', 'en-GB', /^0?0:00$/],
  ['09:00', 'ar-EG', /^٩:٠٠\sص$/],
])('%s in %s', (time, locale, want) => {
  expect(wallTime(time, locale)).toMatch(want);
});
