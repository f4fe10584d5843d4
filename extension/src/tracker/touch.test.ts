import { expect, test } from 'vitest';
import type { Presence } from '@/adapters/idle';
import { type Touch, touch } from './touch';

/** A look at a second: whether somebody is there, and since when at the latest nobody touched anything. */
type Look = [s: number, presence: Presence, inputS: number];

/** Since when nobody touched anything, in seconds; undefined while somebody is there. */
function awaySince(looks: Look[], first?: Touch): number | undefined {
  const last = looks.reduce<Touch | undefined>(
    (before, [s, presence, inputS]) => touch(before, { presence, inputMs: inputS * 1000 }, s * 1000),
    first,
  );
  return last?.away ? last.inputMs / 1000 : undefined;
}

test.each<[name: string, looks: Look[], sinceS: number | undefined]>([
  ['somebody is there', [[100, 'active', 85]], undefined],
  [
    'nobody is any more, a minute after the last input',
    [
      [160, 'active', 145],
      [190, 'active', 130],
      [210, 'idle', 150],
    ],
    150,
  ],
  [
    'the last input was after the last one that was sure',
    [
      [195, 'active', 135],
      [210, 'idle', 120],
    ],
    135,
  ],
  [
    'later looks know no better',
    [
      [200, 'active', 140],
      [210, 'idle', 150],
      [225, 'idle', 165],
      [900, 'locked', 840],
    ],
    150,
  ],
  [
    'the screen was locked by hand',
    [
      [200, 'active', 185],
      [207, 'locked', 147],
    ],
    207,
  ],
  [
    'the screen locked by itself',
    [
      [200, 'active', 140],
      [210, 'locked', 150],
    ],
    150,
  ],
  [
    'the computer slept, and nobody is there afterwards',
    [
      [200, 'active', 185],
      [9000, 'idle', 8940],
    ],
    200,
  ],
  [
    'the clock was set back',
    [
      [200, 'active', 185],
      [100, 'idle', 40],
    ],
    100,
  ],
  ['the first look finds nobody', [[100, 'idle', 40]], 40],
  [
    'somebody has come and gone',
    [
      [100, 'idle', 40],
      [200, 'active', 185],
      [215, 'active', 155],
      [245, 'idle', 185],
    ],
    185,
  ],
])('%s', (_name, looks, sinceS) => {
  expect(awaySince(looks)).toBe(sinceS);
});

test('what an earlier life of the worker knew is not known any better', () => {
  const known = { away: true, inputMs: 40_000, seenMs: 40_000 };
  expect(awaySince([[900, 'idle', 840]], known)).toBe(40);
});
