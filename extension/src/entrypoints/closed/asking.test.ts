import { describe, expect, it } from 'vitest';
import type { ConnectionState } from '@/messages';
import { BEGUN, EMPTY, leftMs, MINUTES, nextTickMs, openOf, reachOf, type Wait, watch } from './asking';

const WAIT_MS = 20_000;

describe('the wait', () => {
  it.each<[string, [atMs: number, isSeen: boolean][], number, number]>([
    ['has not begun on a page that nobody has seen', [[0, false]], 60_000, 20_000],
    ['runs while the page is seen', [[0, true]], 7_500, 12_500],
    [
      'stands still while it is not',
      [
        [0, true],
        [5_000, false],
      ],
      90_000,
      15_000,
    ],
    [
      'goes on where it stood',
      [
        [0, true],
        [5_000, false],
        [60_000, true],
      ],
      64_000,
      11_000,
    ],
    [
      'counts no look twice',
      [
        [0, true],
        [5_000, true],
        [6_000, true],
      ],
      7_000,
      13_000,
    ],
    [
      'is over and stays so',
      [
        [0, true],
        [20_000, true],
        [30_000, false],
        [90_000, true],
      ],
      99_000,
      0,
    ],
    [
      'begins anew for who comes back more than a minute after it was over',
      [
        [0, true],
        [30_000, false],
        [31_000, false],
        [90_001, true],
      ],
      95_001,
      15_000,
    ],
    [
      'does not for who was away longer before it was over',
      [
        [0, true],
        [15_000, false],
        [3_600_000, true],
      ],
      3_601_000,
      4_000,
    ],
  ])('%s', (_what, looks, nowMs, left) => {
    const wait = looks.reduce<Wait>((before, [atMs, isSeen]) => watch(before, WAIT_MS, isSeen, atMs), BEGUN);
    expect(leftMs(wait, WAIT_MS, nowMs)).toBe(left);
  });

  it.each([
    [20_000, 1_000],
    [19_250, 250],
    [0.5, 0.5],
  ])('with %s ms left shows another second in %s ms', (left, inMs) => {
    expect(nextTickMs(left)).toBe(inMs);
  });
});

describe('what is asked for', () => {
  it.each([
    ['', undefined],
    ['  ', undefined],
    [' A parcel is lost ', { platform: 'x', minutes: 10, reason: 'A parcel is lost' }],
  ])('with the reason "%s"', (reason, open) => {
    expect(openOf({ ...EMPTY, reason }, 'x')).toEqual(open);
  });

  it('is one of the choices that there are before anything is chosen', () => {
    expect(MINUTES).toContain(EMPTY.minutes);
  });
});

it.each<[ConnectionState, string]>([
  ['connected', 'here'],
  ['connecting', 'here'],
  ['disconnected', 'away'],
  ['revoked', 'away'],
  ['impostor', 'away'],
  ['private', 'private'],
])('with a connection that is %s it can be opened from: %s', (connection, reach) => {
  expect(reachOf(connection)).toBe(reach);
});
