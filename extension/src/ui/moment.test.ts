import { describe, expect, it } from 'vitest';
import { createTexts } from '@/i18n';
import { cairo } from './fixtures';
import { daysBetween, moment, when } from './moment';

const ZONE = 'Africa/Cairo';
const EVENING = cairo(19, 5);

/** Intl writes invisible marks and narrow spaces that differ between releases. */
const plain = (text: string) => text.replace(/[\u200e\u200f]/g, '').replace(/\s/g, ' ');

describe('moment', () => {
  it.each([
    ['en-GB', cairo(22, 30), '22:30'],
    ['en-GB', cairo(33), 'tomorrow, 9:00'],
    ['en-GB', cairo(-2, 10), 'yesterday, 22:10'],
    ['ar-EG', cairo(-2, 10), 'أمس، ١٠:١٠ م'],
    ['en-GB', cairo(57, 15), 'Wednesday, 9:15'],
    ['en-US', cairo(22, 30), '10:30 PM'],
    ['ar-EG', cairo(33), 'غدًا، ٩:٠٠ ص'],
    ['ar-EG', cairo(57), 'الأربعاء، ٩:٠٠ ص'],
  ])('%s %d', (locale, atMs, said) => {
    expect(plain(moment(atMs, EVENING, { locale, zone: ZONE }))).toBe(said);
  });
});

describe('when', () => {
  it.each([
    ['en-GB', cairo(22, 30), 'today at 22:30'],
    ['en-GB', cairo(33), 'tomorrow at 9:00'],
    ['en-GB', cairo(57), 'Wednesday at 9:00'],
    ['en-GB', cairo(8 * 24 + 9), 'Tuesday 1 December at 9:00'],
    ['ar-EG', cairo(33), 'غدًا الساعة ٩:٠٠ ص'],
  ])('%s %d', (locale, atMs, said) => {
    expect(plain(when(atMs, EVENING, createTexts(locale), ZONE))).toBe(said);
  });
});

describe('daysBetween', () => {
  it.each([
    ['the same evening', '2026-11-23T20:00:00Z', '2026-11-23T21:59:00Z', ZONE, 0],
    ['a minute over midnight', '2026-11-23T21:59:00Z', '2026-11-23T22:00:00Z', ZONE, 1],
    ['a day of 23 hours', '2026-03-28T23:30:00Z', '2026-03-29T22:00:00Z', 'Europe/Berlin', 1],
    ['a day of 25 hours', '2026-10-24T22:00:00Z', '2026-10-25T22:59:00Z', 'Europe/Berlin', 0],
    ['a day that a country left out', '2011-12-30T09:00:00Z', '2011-12-30T10:00:00Z', 'Pacific/Apia', 2],
    ['a new year', '2026-12-31T20:00:00Z', '2027-01-01T20:00:00Z', ZONE, 1],
  ])('%s', (_what, from, to, zone, days) => {
    expect(daysBetween(Date.parse(from), Date.parse(to), zone)).toBe(days);
  });
});
