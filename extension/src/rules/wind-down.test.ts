import { expect, test } from 'vitest';
import { HOUR_MS, planWith, range } from '@/enforcer/facts.fixture';
import { closesSoonMs, nextStep } from './wind-down';

const MINUTE_MS = 60_000;
/** The feed closes at 17 h; community is open from 18 to 19 h. */
const plan = planWith([range(17, 33, 'closed'), range(18, 19, 'open', undefined, 'community')]);

test.each([
  ['eleven minutes before', 17 * HOUR_MS - 11 * MINUTE_MS, undefined],
  ['ten minutes before', 17 * HOUR_MS - 10 * MINUTE_MS, 17 * HOUR_MS],
  ['a moment before', 17 * HOUR_MS - 1, 17 * HOUR_MS],
  ['when it is closed', 17 * HOUR_MS, undefined],
])('%s the feed closes soon or does not', (_, atMs, closesMs) => {
  expect(closesSoonMs(plan, atMs, 'facebook', 'feed')).toBe(closesMs);
});

test('each kind of work has its own end', () => {
  const atMs = 19 * HOUR_MS - MINUTE_MS;
  expect(closesSoonMs(plan, atMs, 'facebook', 'community')).toBe(19 * HOUR_MS);
  expect(closesSoonMs(plan, atMs, 'facebook', 'feed')).toBeUndefined();
});

test('what turns into a reminder does not close', () => {
  const reminds = planWith([range(17, 33, 'remind')]);
  expect(closesSoonMs(reminds, 17 * HOUR_MS - 1, 'facebook', 'feed')).toBeUndefined();
});

test('one looks again ten minutes before a change, half a minute before it, and at it', () => {
  const steps: number[] = [];
  let atMs = 16 * HOUR_MS;
  while (atMs < 17 * HOUR_MS) {
    atMs = nextStep(plan, atMs) ?? Number.POSITIVE_INFINITY;
    steps.push((atMs - 17 * HOUR_MS) / MINUTE_MS);
  }
  expect(steps).toEqual([-10, -0.5, 0]);
});

test('nothing is waited for once the plan has run out', () => {
  expect(nextStep(plan, 48 * HOUR_MS)).toBeUndefined();
});
