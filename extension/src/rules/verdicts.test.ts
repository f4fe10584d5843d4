import { expect, test } from 'vitest';
import { HOUR_MS, planWith, range } from '@/enforcer/facts.fixture';
import { verdictAt } from './plan';
import { isShut, nextVerdictMs, openPart, opensMs } from './verdicts';

test('the last range that covers a place decides, and it is open where none does', () => {
  const plan = planWith([
    range(17, 33, 'closed'),
    range(18, 20, 'remind', 'x'),
    range(18, 19, 'open', 'x', 'care'),
    range(18, 19, 'closed', 'facebook', 'care'),
  ]);
  const at = (hour: number, platform: string, role: 'feed' | 'care') =>
    verdictAt(plan, hour * HOUR_MS, platform, role);
  expect(at(16, 'x', 'feed')).toBe('open');
  expect(at(17, 'x', 'feed')).toBe('closed');
  expect(at(18, 'x', 'feed')).toBe('remind');
  expect(at(18, 'x', 'care')).toBe('open');
  expect(at(18, 'facebook', 'feed')).toBe('closed');
  expect(at(19, 'x', 'care')).toBe('remind');
  expect(at(33, 'x', 'feed')).toBe('open');
});

test.each<[number, number | undefined]>([
  [16, 17],
  [17, 18],
  [18, 20],
  [20, 33],
  [33, undefined],
])('at %i h the verdict next differs at %s h', (hour, next) => {
  const plan = planWith([
    range(17, 18, 'closed'),
    range(18, 19, 'remind'),
    range(19, 20, 'remind'),
    range(20, 33, 'closed'),
  ]);
  expect(nextVerdictMs(plan, hour * HOUR_MS, 'x', 'feed')).toBe(
    next === undefined ? undefined : next * HOUR_MS,
  );
});

test('what the plan says of the time after it ran out does not count', () => {
  const plan = planWith([range(40, 60, 'closed')]);
  expect(nextVerdictMs(plan, 41 * HOUR_MS, 'x', 'feed')).toBeUndefined();
});

test('of a role it is when that role gets another verdict', () => {
  const plan = planWith([range(17, 33, 'closed'), range(18, 19, 'open', undefined, 'care')]);
  const hours = (['care', 'feed'] as const).map((role) => {
    const nextMs = nextVerdictMs(plan, 17 * HOUR_MS, 'x', role);
    return nextMs !== undefined && nextMs / HOUR_MS;
  });
  expect(hours).toEqual([18, 33]);
});

test('a part is open while some roles are and others are not', () => {
  const plan = planWith([
    range(17, 33, 'closed'),
    range(18, 20, 'open', undefined, 'care'),
    range(19, 20, 'remind', 'x', 'community'),
    range(40, 48, 'closed', 'x', 'feed'),
  ]);
  const part = (hour: number) => openPart(plan, hour * HOUR_MS, 'x');
  expect(part(17)).toBeUndefined();
  expect(part(18)).toEqual({ roles: ['care'], untilMs: 19 * HOUR_MS });
  expect(part(19)).toEqual({ roles: ['community', 'care'], untilMs: 20 * HOUR_MS });
  expect(part(33)).toBeUndefined();
  expect(part(40)?.untilMs, 'beyond the plan').toBeUndefined();
});

test.each([
  ['open', false],
  ['remind', false],
  ['delay', true],
  ['closed', true],
] as const)('%s is shut: %s', (verdict, shut) => {
  expect(isShut(verdict)).toBe(shut);
});

test.each([
  ['after work, through the night and the morning', 17, 'facebook', 33],
  ['at night', 23, 'facebook', 33],
  ['before ten minutes that were asked for', 17, 'x', 18],
  ['beyond the plan', 41, 'facebook', undefined],
])('what is shut opens when nobody has to ask: %s', (_, hour, platform, opens) => {
  const plan = planWith([
    range(17, 22, 'delay'),
    range(18, 18.2, 'open', 'x'),
    range(22, 30, 'closed'),
    range(30, 33, 'delay'),
    range(41, 48, 'delay'),
  ]);
  const openMs = opensMs(plan, hour * HOUR_MS, platform, 'feed');
  expect(openMs).toBe(opens === undefined ? undefined : opens * HOUR_MS);
});

test('a role that waits first is no part that is open', () => {
  const plan = planWith([
    range(17, 33, 'closed'),
    range(17, 33, 'delay', 'x', 'feed'),
    range(17, 33, 'open', 'x', 'care'),
  ]);
  expect(openPart(plan, 18 * HOUR_MS, 'x')).toEqual({ roles: ['care'], untilMs: 33 * HOUR_MS });
  expect(openPart(plan, 18 * HOUR_MS, 'facebook')).toBeUndefined();
});
