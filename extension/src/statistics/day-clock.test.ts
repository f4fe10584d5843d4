import { describe, expect, it, test } from 'vitest';
import { readClock, showClock } from './day-clock';

const at = (hour: number, minute = 0) => hour * 60 + minute;

describe('a time of day', () => {
  it.each([
    ['2:00 PM', at(14)],
    ['2pm', at(14)],
    ['2 p.m.', at(14)],
    ['2:45\u202fPM', at(14, 45)],
    ['12:05 AM', at(0, 5)],
    ['12 pm', at(12)],
    ['٢:٠٠ م', at(14)],
    ['٢:٤٥ مساءً', at(14, 45)],
    ['١١ ص', at(11)],
    ['٩:٣٠ صباحًا', at(9, 30)],
    ['\u200f١:٠٥\u00a0م', at(13, 5)],
    ['14:00', at(14)],
    ['2:00', at(2)],
    ['٢٤:٠٠', at(24)],
  ])('is read from %j', (text, minutes) => {
    expect(readClock(text)).toBe(minutes);
  });

  it.each(['', 'PM', '13 PM', '0:30 AM', '24:00 م', '9:75 am', 'noon', '2 xm'])('is not %j', (text) => {
    expect(readClock(text)).toBeUndefined();
  });

  it.each([
    ['en-US', '1:05 PM', '12:00 AM'],
    ['ar-EG', '١:٠٥ م', '١٢:٠٠ ص'],
    ['en-GB', '13:05', '24:00'],
    ['ar-MA', '13:05', '24:00'],
  ])('is written as the lines of the day are in %s', (locale, afternoon, end) => {
    expect([showClock(at(13, 5), locale), showClock(at(24), locale)]).toEqual([afternoon, end]);
  });
});

test('what is written is read again', () => {
  for (const locale of ['en', 'en-IN', 'en-AU', 'ar', 'ar-SA', 'ar-MA'])
    for (let minutes = 0; minutes < at(24); minutes += 7)
      expect(readClock(showClock(minutes, locale)), `${minutes} ${locale}`).toBe(minutes);
});
