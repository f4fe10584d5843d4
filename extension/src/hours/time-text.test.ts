import { expect, it } from 'vitest';
import { DAY, readNumber, readTime, showTime, writeTime } from './time-text';

it.each([
  ['9', 540],
  ['09', 540],
  ['9:00', 540],
  ['0900', 540],
  ['930', 570],
  ['9.30', 570],
  [' 17:45 ', 1065],
  ['٩', 540],
  ['٩:٣٠', 570],
  ['۱۷۴۵', 1065],
  ['00:00', 0],
  ['24:00', DAY],
  ['24', DAY],
])('reads %s as %i minutes', (text, minutes) => {
  expect(readTime(text)).toBe(minutes);
});

it.each(['', 'nine', '25', '24:01', '9:60', '9:5', '12345', '-9', '9am'])('takes %j for no time', (text) => {
  expect(readTime(text)).toBeUndefined();
});

it.each([
  [0, '00:00', '٠٠:٠٠'],
  [545, '09:05', '٠٩:٠٥'],
  [DAY, '24:00', '٢٤:٠٠'],
  [DAY + 90, '01:30', '٠١:٣٠'],
])('writes %i minutes', (minutes, written, shown) => {
  expect(writeTime(minutes)).toBe(written);
  expect(showTime(minutes, 'en')).toBe(written);
  expect(showTime(minutes, 'ar-EG')).toBe(shown);
});

it.each([
  ['15', 15],
  ['١٥', 15],
  ['1.5', undefined],
  ['-1', undefined],
  ['', undefined],
])('reads %j as the number %s', (text, n) => {
  expect(readNumber(text)).toBe(n);
});
