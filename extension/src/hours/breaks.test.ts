import type { Settings } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import {
  heedsMicrophone,
  isLongOn,
  isOn,
  USUAL as USUAL_RULES,
  weightOf,
  withField,
  withIdeas,
  withLong,
  withMicrophone,
  withoutKind,
  withPostpones,
  withRule,
  withSkips,
  withStrain,
  withWeight,
} from './breaks';
import { USUAL } from './usual.fixture';

it.each<[string, (settings: Settings, on: boolean) => Settings]>([
  ['the longer break', withLong],
  ['what brings movement forward', (settings, on) => withStrain(settings, on ? '30m' : '')],
  ['putting off', (settings, on) => withPostpones(settings, 'eyes', on ? 2 : 0)],
  ['credit', (settings, on) => withField(settings, 'outside', 'credit', on ? '15m' : '')],
  ['a weight', (settings, on) => withWeight(settings, on ? 1.5 : 1)],
  ['a limit of skips', (settings, on) => withSkips(settings, on ? 2 : 0)],
  [
    'fresh air',
    (settings, on) =>
      on ? withRule(settings, 'outside', USUAL_RULES.outside) : withoutKind(settings, 'outside'),
  ],
])('%s that is switched on again is as before', (_, put) => {
  const off = put(USUAL, false);
  expect(off).not.toEqual(USUAL);
  expect(put(off, false)).toEqual(off);
  expect(put(off, true)).toEqual(USUAL);
});

it('a kind keeps its other fields while it is off', () => {
  const { eyes, outside } = withoutKind(withoutKind(USUAL, 'eyes'), 'outside').breaks;
  expect(eyes).toEqual({ ...USUAL.breaks.eyes, every: '' });
  expect(outside).toEqual({ ...USUAL.breaks.outside, length: '' });
});

describe('what is on', () => {
  const off = withLong(withoutKind(withoutKind(USUAL, 'outside'), 'move'), false);

  it.each([
    ['the usual ones', USUAL, [true, true, true], true],
    ['two of them off', off, [true, false, false], false],
  ] as const)('of %s', (_what, { breaks }, kinds, long) => {
    expect((['eyes', 'move', 'outside'] as const).map((kind) => isOn(breaks, kind))).toEqual(kinds);
    expect(isLongOn(breaks)).toBe(long);
  });
});

it('a weight is written in percent, and 0 is what weighs nothing more', () => {
  expect(withWeight(USUAL, 1.25).breaks.weight).toBe(125);
  expect([150, 100, 0].map((weight) => weightOf({ ...USUAL.breaks, weight }))).toEqual([1.5, 1, 1]);
});

it('a microphone in use is a call, unless its person says that it means nothing', () => {
  const without = withMicrophone(USUAL, false);
  expect([heedsMicrophone(USUAL.breaks), heedsMicrophone(without.breaks)]).toEqual([true, false]);
  expect(without.breaks.ignore_microphone).toBe(true);
  expect(withMicrophone(without, true)).toEqual(USUAL);
});

it('ideas of one kind leave the others alone, and none leave nothing', () => {
  const two = withIdeas(withIdeas(USUAL, 'eyes', ['The hills']), 'outside', ['The park', 'The sea']);
  expect(two.breaks.ideas).toEqual({ eyes: ['The hills'], outside: ['The park', 'The sea'] });
  const one = withIdeas(two, 'eyes', []);
  expect(one.breaks.ideas).toEqual({ outside: ['The park', 'The sea'] });
  expect(withIdeas(one, 'outside', [])).toEqual(USUAL);
});
