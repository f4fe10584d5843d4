import type { BrowserReport } from '@protocol/messages';
import { beforeEach, expect, test } from 'vitest';
import { FakeClock } from '@/adapters/fakes';
import { AHEAD_MS } from '@/rules/offsets';
import { Report } from './report';

let clock: FakeClock;
let told: BrowserReport[];
let isConnected: boolean;
let isAllowed: boolean;
let report: Report;

beforeEach(() => {
  clock = new FakeClock();
  told = [];
  isConnected = true;
  isAllowed = false;
  report = new Report({
    clock,
    privateWindows: async () => isAllowed,
    watching: () => ({ sinceMs: clock.nowMs() - 1, isNew: true }),
    tell: (said) => isConnected && told.push(said) > 0,
  });
});

test('tells of private windows, and of the offsets of the zone in force', async () => {
  await report.tell('Asia/Kolkata');
  const fromMs = clock.nowMs();
  expect(told).toEqual([
    {
      privateWindows: false,
      zone: 'Asia/Kolkata',
      fromMs,
      toMs: fromMs + AHEAD_MS,
      offsets: [{ fromMs, offsetMin: 330 }],
      watchingMs: fromMs - 1,
      began: true,
    },
  ]);
});

test('tells of a zone that this browser does not have', async () => {
  await report.tell('Africa/Nowhere');
  expect(told[0]?.offsets).toBeUndefined();
});

test('says it once a connection, and again what has changed', async () => {
  await report.tell('Asia/Kolkata');
  await report.tell('Asia/Kolkata');
  expect(told).toHaveLength(1);
  await report.tell('Africa/Cairo');
  isAllowed = true;
  await report.tell('Africa/Cairo');
  expect(told.map(({ zone, privateWindows }) => [zone, privateWindows])).toEqual([
    ['Asia/Kolkata', false],
    ['Africa/Cairo', false],
    ['Africa/Cairo', true],
  ]);
  report.forget();
  await report.tell('Africa/Cairo');
  expect(told).toHaveLength(4);
});

test('what nobody heard is said again', async () => {
  isConnected = false;
  await report.tell('Asia/Kolkata');
  isConnected = true;
  await report.tell('Asia/Kolkata');
  expect(told).toHaveLength(1);
});
