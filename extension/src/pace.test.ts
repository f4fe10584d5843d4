import { expect, test } from 'vitest';
import { FakeClock } from '@/adapters/fakes';
import { Pace } from './pace';

/** Takes all there is, and says how many that were. */
function takeAll(pace: Pace): number {
  let taken = 0;
  while (pace.take() === 0) taken++;
  return taken;
}

test('a burst at once, and then so many a second', async () => {
  const clock = new FakeClock();
  const pace = new Pace(clock, 45, 15);
  expect(takeAll(pace)).toBe(45);
  await clock.pass(1_000);
  expect(takeAll(pace)).toBe(15);
  await clock.pass(3_600_000);
  expect(takeAll(pace)).toBe(45);
});

test('after the time it asks for there is one', async () => {
  const clock = new FakeClock();
  const pace = new Pace(clock, 3, 15);
  takeAll(pace);
  const waitMs = pace.take();
  await clock.pass(waitMs - 1);
  expect(pace.take()).toBeGreaterThan(0);
  await clock.pass(1);
  expect(pace.take()).toBe(0);
});

test('a clock that is set back by a day holds nothing up for longer than a burst', async () => {
  let nowMs = Date.UTC(2026, 2, 29);
  const pace = new Pace(Object.assign(new FakeClock(), { nowMs: () => nowMs }), 45, 15);
  takeAll(pace);
  nowMs -= 86_400_000;
  expect(pace.take()).toBeLessThanOrEqual(3_000);
});
