import { describe, expect, it } from 'vitest';
import { sunPosition } from './sky';

const HOUR_MS = 3_600_000;

describe('sunPosition', () => {
  it.each([
    ['eight hours and more before the end: highest', 8 * HOUR_MS, 0, 1],
    ['an end that is not known: highest', Number.POSITIVE_INFINITY, 0, 1],
    ['a third of the way down', (16 / 3) * HOUR_MS, 0.5, 0.866],
    ['at the end: on the horizon', 0, 1, 0],
    ['after the end: still there', -HOUR_MS, 1, 0],
  ])('%s', (_what, leftMs, x, y) => {
    expect(sunPosition(leftMs)).toEqual({ x, y });
  });
});
