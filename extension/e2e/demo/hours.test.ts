import { describe, expect, test } from 'vitest';
import { afternoonZone, hoursDocument, localTime, nextMinuteMs } from './hours';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SUMMER = Date.parse('2026-07-01T00:00:00Z');
const WINTER = Date.parse('2026-12-01T00:00:00Z');

describe('the zone', () => {
  test('is the own one in the afternoon', () => {
    expect(afternoonZone(Date.parse('2026-11-23T13:00:00Z'), 'Africa/Cairo')).toBe('Africa/Cairo');
  });

  test.each([
    ['summer', SUMMER],
    ['winter', WINTER],
  ])('is one where it is between 11:00 and 19:00, at any minute of a day in %s', (_, fromMs) => {
    for (let atMs = fromMs; atMs < fromMs + 24 * HOUR_MS; atMs += MINUTE_MS) {
      const time = localTime(atMs, afternoonZone(atMs, 'Pacific/Kiritimati'));
      expect('11:00' <= time && time < '19:00').toBe(true);
    }
  });
});

test.each([
  ['10:00:00.000', '10:02:00.000'],
  ['10:00:00.001', '10:03:00.000'],
  ['10:00:59.999', '10:03:00.000'],
])('from %s, two minutes away or more is %s', (now, expected) => {
  const at = (time: string) => Date.parse(`2026-11-23T${time}Z`);
  expect(nextMinuteMs(at(now), 2 * MINUTE_MS)).toBe(at(expected));
});

describe('the settings', () => {
  const document = (end: string) =>
    hoursDocument({
      zone: 'Africa/Cairo',
      endsMs: Date.parse(`${end}+02:00`),
      eyes: { every: '30s', length: '5s' },
      language: 'ar',
    });

  test('are a usual week, but that today ends early', () => {
    expect(document('2026-11-23T14:07')).toBe(`version = 1
language = "ar"
zone = "Africa/Cairo"
night = "22:30-06:30"

[work]
mon = ["09:00-14:07"]
tue = ["09:00-17:00"]
wed = ["09:00-17:00"]
thu = ["09:00-17:00"]
fri = ["09:00-17:00"]

[off]
first_week = "closed"

[breaks.eyes]
every = "30s"
length = "5s"
`);
  });

  test('let a weekend be a working day when it is today', () => {
    expect(document('2026-11-22T14:07')).toContain('fri = ["09:00-17:00"]\nsun = ["09:00-14:07"]\n');
  });
});
