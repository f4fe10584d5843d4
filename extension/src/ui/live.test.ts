import { describe, expect, it } from 'vitest';
import { liveTotal } from './live';

const BEFORE = { atMs: 10_000, totalMs: 60_000 };

describe('liveTotal', () => {
  it.each([
    ['goes on with the clock while time is counted', 61_000, 11_000, 11_400, 61_400],
    ['takes an answer that came a little late for counting', 60_600, 11_000, 11_500, 61_100],
    ['stands while nothing is counted', 60_000, 11_000, 11_500, 60_000],
    ['stands when the last attention ended between two answers', 60_300, 11_000, 11_500, 60_300],
    ['follows a total that became smaller', 20_000, 11_000, 11_500, 20_000],
    ['runs no more than three seconds ahead of the last answer', 61_000, 11_000, 31_000, 64_000],
    ['does not run backwards with a clock set back', 61_000, 11_000, 9_000, 61_000],
  ])('%s', (_what, totalMs, atMs, nowMs, shownMs) => {
    expect(liveTotal(BEFORE, { atMs, totalMs }, nowMs)).toBe(shownMs);
  });

  it('stands at the first answer', () => {
    expect(liveTotal(undefined, BEFORE, 12_000)).toBe(60_000);
  });
});
