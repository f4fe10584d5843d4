import { expect, test } from 'vitest';
import { localTime } from '../hours';
import { settingsOf, shortEvening, shortNight } from './hours';

const NOW = Date.parse('2026-11-23T13:20:40Z');

test('it is between five and six, at any hour', () => {
  for (let hour = 0; hour < 24; hour++) {
    const nowMs = Date.parse('2026-11-23T00:10:00Z') + hour * 3_600_000;
    expect(localTime(nowMs, shortEvening('en', nowMs).zone)).toBe('17:10');
  }
});

test('work ends within three minutes, and five minutes later it is night until the usual morning', () => {
  const evening = settingsOf(shortEvening('ar', NOW));
  expect(evening).toContain('language = "ar"\nzone = "Etc/GMT-4"\nnight = "17:28-06:30"\n');
  expect(evening).toContain('mon = ["09:00-17:23"]\ntue = ["09:00-17:00"]\n');
});

test('the night can be made short', () => {
  const night = shortNight(shortEvening('en', NOW), Date.parse('2026-11-23T13:28:10Z'));
  expect(settingsOf(night)).toContain('night = "17:28-17:29"\n\n[work]\nmon = ["09:00-23:00"]\n');
});
