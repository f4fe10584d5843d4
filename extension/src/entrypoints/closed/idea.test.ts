import { expect, test } from 'vitest';
import { ideaOf } from './idea';

const HOUR_MS = 3_600_000;
/** 29 March 2026, 08:00 in Cairo. */
const MORNING_MS = Date.UTC(2026, 2, 29, 6);

test('one idea lasts a local day, and the next day has another', () => {
  const at = (hours: number) => ideaOf('off', MORNING_MS + hours * HOUR_MS, 'Africa/Cairo');
  expect(at(0)).toMatch(/^closed\.idea\.off\./);
  expect(at(15.9)).toBe(at(0));
  expect(at(16)).not.toBe(at(0));
});

test('every idea has its day', () => {
  const days = Array.from({ length: 12 }, (_, day) => MORNING_MS + day * 24 * HOUR_MS);
  expect(new Set(days.map((atMs) => ideaOf('off', atMs, 'Africa/Cairo'))).size).toBe(6);
  expect(new Set(days.map((atMs) => ideaOf('night', atMs, 'Africa/Cairo'))).size).toBe(4);
});
