import type { Break, BreakState, Status } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { cairo, EYES, followUpStatus, MOVE, OUTSIDE } from './fixtures';
import {
  byUrgency,
  choices,
  isOffForBreaks,
  isPressing,
  isSkipMissing,
  isToBeTold,
  minutesSince,
  untilDueMs,
} from './next-break';

const NOON = cairo(12);
const MINUTE_MS = 60_000;

const eyes = (state: BreakState, more: Partial<Break> = {}): Break => ({ ...EYES, state, ...more });
const move = (state: BreakState, more: Partial<Break> = {}): Break => ({ ...MOVE, state, ...more });

const { atMs: _, ...NONE_COMES } = OUTSIDE;

describe('byUrgency', () => {
  it.each<[what: string, breaks: Break[], kind: Break['kind']]>([
    ['the one that runs before the one that asks', [eyes('prompted'), move('running')], 'move'],
    ['the one that asks before one put off', [eyes('postponed'), move('prompted')], 'move'],
    ['the one that asks before a shorter one that it serves, too', [eyes('due'), move('prompted')], 'move'],
    ['the one that waits before a shorter one', [eyes('due'), move('held')], 'move'],
    ['the one put off before a shorter one', [eyes('due'), move('postponed')], 'move'],
    ['one that waits for a longer one before that', [move('ahead'), eyes('due')], 'eyes'],
    ['the one that waits before one far ahead', [eyes('ahead'), move('held')], 'move'],
    ['of two ahead the nearer one', [move('ahead'), eyes('ahead')], 'eyes'],
    ['one that comes by the clock after a nearer one', [OUTSIDE, eyes('ahead')], 'eyes'],
    [
      'one that comes by the clock soon before the others',
      [eyes('ahead'), { ...OUTSIDE, atMs: NOON + 1 }],
      'outside',
    ],
    ['one that does not come any more last', [NONE_COMES, eyes('ahead')], 'eyes'],
    ['one ahead before one that is over', [eyes('taken'), move('ahead')], 'move'],
  ])('puts %s', (_what, breaks, kind) => {
    expect(byUrgency(breaks, NOON)[0]?.kind).toBe(kind);
  });
});

describe('choices', () => {
  it.each([
    ['ahead', ['now'], ['now']],
    ['due', ['start'], ['start']],
    ['prompted', ['start', 'postpone', 'skip'], ['start', 'postpone']],
    ['held', ['start', 'postpone', 'skip'], ['start', 'postpone']],
    ['postponed', ['start', 'skip'], ['start']],
    ['running', ['skip'], []],
    ['taken', ['now'], ['now']],
    ['credited', ['now'], ['now']],
    ['skipped', ['now'], ['now']],
  ] as const)('%s: %j, or %j', (state, acts, withoutSkip) => {
    const enough = eyes(state, { canSkip: false });
    expect(choices(eyes(state))).toEqual(acts);
    expect(choices(enough)).toEqual(withoutSkip);
    expect(isSkipMissing(enough)).toBe(acts.length > withoutSkip.length);
  });

  it('offers no later time when none is left', () => {
    expect(choices(eyes('prompted', { postponesLeft: 0 }))).toEqual(['start', 'skip']);
  });

  it.each([
    ['paused', ['start']],
    ['off', []],
  ] as const)('while it waits for %s offers %j', (hold, acts) => {
    const far = eyes('held', { hold, canSkip: false });
    expect(choices(far)).toEqual(acts);
    expect(isSkipMissing(far)).toBe(false);
  });
});

describe('untilDueMs and isPressing', () => {
  it('says nothing is left once the break is due', () => {
    expect(untilDueMs(eyes('ahead', { loadMs: 5, everyMs: 20 }), NOON)).toBe(15);
    expect(untilDueMs(eyes('due', { loadMs: 25, everyMs: 20 }), NOON)).toBe(0);
  });

  it('goes by the clock where the break does', () => {
    expect(untilDueMs(OUTSIDE, NOON)).toBe(60 * MINUTE_MS);
    expect(untilDueMs(OUTSIDE, cairo(14))).toBe(0);
    expect(untilDueMs(NONE_COMES, NOON)).toBe(Number.POSITIVE_INFINITY);
  });

  it('presses only while it asks or runs', () => {
    const all: BreakState[] = [
      'ahead',
      'due',
      'prompted',
      'held',
      'postponed',
      'running',
      'taken',
      'credited',
      'skipped',
    ];
    expect(all.filter((state) => isPressing(eyes(state)))).toEqual(['prompted', 'running']);
  });
});

it.each<[string, Pick<Status, 'phase' | 'followUp' | 'onCall'>, boolean]>([
  ['working hours', { phase: 'work' }, false],
  ['off hours', { phase: 'off' }, true],
  ['a night', { phase: 'night' }, true],
  ['a follow-up that is ready', { phase: 'off', followUp: followUpStatus(NOON, 'ready') }, true],
  ['one that is open', { phase: 'off', followUp: followUpStatus(NOON, 'open') }, false],
  ['one that ends', { phase: 'off', followUp: followUpStatus(NOON, 'ending') }, false],
  ['on call', { phase: 'night', onCall: { reason: 'A launch', fromMs: NOON, untilMs: NOON + 1 } }, false],
])('in %s nobody is asked: %j %s', (_what, status, off) => {
  expect(isOffForBreaks(status)).toBe(off);
});

it('does not tell of one that does not come any more, unless it was just taken', () => {
  const all: Break[] = [OUTSIDE, NONE_COMES, { ...NONE_COMES, state: 'taken' }, EYES];
  expect(all.map(isToBeTold)).toEqual([true, false, true, true]);
});

describe('minutesSince', () => {
  const waited = { dueMs: NOON - MINUTE_MS, restedMs: NOON - 43.9 * MINUTE_MS };

  it.each<[string, Break, number | undefined]>([
    ['asks, and has waited', eyes('prompted', waited), 43],
    ['waits', eyes('held', waited), 43],
    ['has just come', eyes('prompted', { ...waited, dueMs: NOON - 59_000 }), undefined],
    ['waits until work begins again', eyes('held', { ...waited, hold: 'off' }), undefined],
    ['is the first', eyes('held', { dueMs: waited.dueMs }), undefined],
    ['runs', eyes('running', waited), undefined],
    ['comes once in a shift', { ...OUTSIDE, ...waited, state: 'prompted' }, undefined],
  ])('of one that %s', (_what, due, minutes) => {
    expect(minutesSince(due, NOON)).toBe(minutes);
  });
});
