import { expect, test } from 'vitest';
import { HOUR_MS, planWith, range } from '@/enforcer/facts.fixture';
import { nextStep, shutsSoon } from './wind-down';

const MINUTE_MS = 60_000;
/** The feed closes at 17 h; community is open from 18 to 19 h. */
const plan = planWith([range(17, 33, 'closed'), range(18, 19, 'open', undefined, 'community')]);

test.each([
  ['eleven minutes before', 17 * HOUR_MS - 11 * MINUTE_MS, undefined],
  ['ten minutes before', 17 * HOUR_MS - 10 * MINUTE_MS, 17 * HOUR_MS],
  ['a moment before', 17 * HOUR_MS - 1, 17 * HOUR_MS],
  ['when it is closed', 17 * HOUR_MS, undefined],
])('%s the feed closes soon or does not', (_, atMs, closesMs) => {
  expect(shutsSoon(plan, atMs, 'facebook', 'feed')?.atMs).toBe(closesMs);
});

test('each kind of work has its own end', () => {
  const atMs = 19 * HOUR_MS - MINUTE_MS;
  expect(shutsSoon(plan, atMs, 'facebook', 'community')?.atMs).toBe(19 * HOUR_MS);
  expect(shutsSoon(plan, atMs, 'facebook', 'feed')).toBeUndefined();
});

test('what turns into a reminder does not close', () => {
  const reminds = planWith([range(17, 33, 'remind')]);
  expect(shutsSoon(reminds, 17 * HOUR_MS - 1, 'facebook', 'feed')).toBeUndefined();
});

/** Off hours wait first but for ten minutes from 19 h on, and the night closes. */
const waits = planWith([
  range(17, 22, 'delay'),
  range(22, 33, 'closed'),
  range(19, 19.1, 'open', 'facebook'),
]);

test.each([
  ['the end of work', 17, 'facebook', { atMs: 17 * HOUR_MS, verdict: 'delay' }],
  ['the end of what was asked for', 19.1, 'facebook', { atMs: 19.1 * HOUR_MS, verdict: 'delay' }],
  ['the same instant of another platform', 19.1, 'x', undefined],
  ['the night after a wait', 22, 'facebook', undefined],
])('what waits first is told of like what closes, and not again at night: %s', (_, hour, platform, ahead) => {
  expect(shutsSoon(waits, hour * HOUR_MS - MINUTE_MS, platform, 'feed')).toEqual(ahead);
});

test('the night is announced where a place is open just then', () => {
  const late = planWith([...waits.verdicts, range(21.9, 22, 'open', 'facebook')]);
  const ahead = shutsSoon(late, 22 * HOUR_MS - MINUTE_MS, 'facebook', 'feed');
  expect(ahead).toEqual({ atMs: 22 * HOUR_MS, verdict: 'closed' });
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
