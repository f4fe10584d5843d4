import type { Week, Weekday } from '@protocol/messages';
import { expect, it } from 'vitest';
import { weekSpans } from './week-spans';

const day = ['09:00-17:00'];
const short = ['09:00-12:00'];

it.each<[string, Week, Weekday, string[]]>([
  ['in a row', { mon: day, tue: day, wed: day }, 'mon', ['mon-wed 09:00-17:00']],
  ['over its end', { sat: day, sun: day, mon: day }, 'mon', ['sat-mon 09:00-17:00']],
  [
    'a short Friday',
    { wed: day, thu: day, fri: short },
    'sun',
    ['wed-thu 09:00-17:00', 'fri-fri 09:00-12:00'],
  ],
  ['a gap', { mon: day, wed: day }, 'mon', ['mon-mon 09:00-17:00', 'wed-wed 09:00-17:00']],
  [
    'every day',
    { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
    'sat',
    ['sat-fri 09:00-17:00'],
  ],
  ['no day', {}, 'mon', []],
])('%s', (_name, work, first, want) => {
  const got = weekSpans(work, first).map(({ from, to, ranges }) => `${from}-${to} ${ranges.join(' ')}`);
  expect(got).toEqual(want);
});
