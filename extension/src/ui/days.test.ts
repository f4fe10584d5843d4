import { expect, it } from 'vitest';
import { dayAfter, dayName, daysFrom, WEEKDAYS } from './days';

it.each([
  ['mon', 'mon tue wed thu fri sat sun'],
  ['sat', 'sat sun mon tue wed thu fri'],
  ['sun', 'sun mon tue wed thu fri sat'],
] as const)('begins a week on %s', (first, want) => {
  expect(daysFrom(first).join(' ')).toBe(want);
});

it('goes round in both directions', () => {
  expect([dayAfter('sun'), dayAfter('mon', -1), dayAfter('wed', 15)]).toEqual(['mon', 'sun', 'thu']);
});

it('names the days', () => {
  expect(WEEKDAYS.map((day) => dayName(day, 'en-GB', 'short'))).toEqual([
    'Mon',
    'Tue',
    'Wed',
    'Thu',
    'Fri',
    'Sat',
    'Sun',
  ]);
  expect(dayName('sun', 'ar-EG')).toBe('الأحد');
});
