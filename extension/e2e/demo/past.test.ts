import { expect, test } from 'vitest';
import catalogue from '../../../protocol/platforms.json' with { type: 'json' };
import { MORNING, pastDay } from './past';

test('a stretch is cut into minutes that remember when it began', () => {
  const day = pastDay(
    [
      ['x.home', 2],
      [undefined, 10],
      ['x.compose', 1],
    ],
    0,
    'Africa/Cairo',
  );
  const span = { attention: 'focused', zone: 'Africa/Cairo' };
  expect(day).toEqual({
    'q:1': { ...span, sequence: 1, rule: 'x.home', sinceMs: 0, fromMs: 0, toMs: 60_000 },
    'q:2': { ...span, sequence: 2, rule: 'x.home', sinceMs: 0, fromMs: 60_000, toMs: 120_000 },
    'q:3': { ...span, sequence: 3, rule: 'x.compose', sinceMs: 720_000, fromMs: 720_000, toMs: 780_000 },
    nextSequence: 4,
  });
});

test('the morning is made of rules that there are, and is over before two', () => {
  const known = new Set(catalogue.rules.map(({ id }) => id));
  expect(MORNING.filter(([rule]) => rule && !known.has(rule))).toEqual([]);
  expect(MORNING.reduce((sum, [, minutes]) => sum + minutes, 0)).toBeLessThanOrEqual(300);
});
