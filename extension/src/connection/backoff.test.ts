import { expect, test } from 'vitest';
import { backoffMs } from './backoff';

test.each([
  [1, 1_000],
  [2, 2_000],
  [3, 4_000],
  [9, 256_000],
  [10, 300_000],
  [10_000, 300_000],
])('B9 after %i failures it waits at most %i ms, and at least half of it', (failures, longestMs) => {
  expect(backoffMs(failures, 0)).toBe(longestMs);
  expect(backoffMs(failures, 1)).toBe(longestMs / 2);
});
