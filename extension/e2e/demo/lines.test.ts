import type { Event } from '@protocol/messages';
import { expect, test } from 'vitest';
import { duration, tell } from './lines';

const AT_MS = Date.parse('2026-11-23T12:00:00Z');

test.each<[string | undefined, Omit<Event, 'atMs'>]>([
  ['The daemon listens on 127.0.0.1:4711', { event: 'listening', listen: '127.0.0.1:4711' }],
  ['Chromium paired', { event: 'paired', family: 'chromium' }],
  ['Firefox disconnected', { event: 'disconnected', family: 'firefox' }],
  ['Working hours until 14:07', { event: 'phase', phase: 'work', untilMs: AT_MS + 7 * 60_000 }],
  ['Warned: the platforms close in 1 min', { event: 'warned', minutes: 1 }],
  [
    'Instagram · Messages and care      1 min 5 s',
    { event: 'time', platform: 'instagram', role: 'care', totalMs: 65_000 },
  ],
  ['X closed', { event: 'act', act: 'closed', platform: 'x' }],
  ['Notifications muted', { event: 'act', act: 'muted' }],
  ['Eye break taken', { event: 'break', kind: 'eyes', state: 'taken' }],
  [undefined, { event: 'break', kind: 'eyes', state: 'ahead' }],
  [undefined, { event: 'plan', revision: 3, zone: 'Africa/Cairo' }],
])('%s', (expected, event) => {
  expect(tell({ atMs: AT_MS, ...event }, 'Africa/Cairo')).toBe(expected);
});

test.each([
  ['0 s', 999],
  ['45 s', 45_000],
  ['59 s', 59_999],
  ['59 min 59 s', 3_599_000],
  ['1 h 0 min', 3_600_000],
])('%s', (expected, ms) => {
  expect(duration(ms)).toBe(expected);
});
