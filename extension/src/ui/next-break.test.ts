import type { Break, BreakState } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { EYES, MOVE } from './fixtures';
import { byUrgency, choices, isPressing, untilDueMs } from './next-break';

const eyes = (state: BreakState, more: Partial<Break> = {}): Break => ({ ...EYES, state, ...more });
const move = (state: BreakState, more: Partial<Break> = {}): Break => ({ ...MOVE, state, ...more });

describe('byUrgency', () => {
  it.each([
    ['the one that runs before the one that asks', [eyes('prompted'), move('running')], 'move'],
    ['the one that asks before one put off', [eyes('postponed'), move('due')], 'move'],
    ['the one that waits before one far ahead', [eyes('ahead'), move('held')], 'move'],
    ['of two ahead the nearer one', [move('ahead'), eyes('ahead')], 'eyes'],
    ['one ahead before one that is over', [eyes('taken'), move('ahead')], 'move'],
  ] as const)('puts %s', (_what, breaks, kind) => {
    expect(byUrgency([...breaks])[0]?.kind).toBe(kind);
  });
});

describe('choices', () => {
  it.each([
    ['ahead', ['now']],
    ['due', ['start', 'postpone', 'skip']],
    ['prompted', ['start', 'postpone', 'skip']],
    ['held', ['start', 'postpone', 'skip']],
    ['postponed', ['start', 'skip']],
    ['running', ['skip']],
    ['taken', ['now']],
    ['credited', ['now']],
    ['skipped', ['now']],
  ] as const)('%s: %j', (state, acts) => {
    expect(choices(eyes(state))).toEqual(acts);
  });

  it('offers no later time when none is left', () => {
    expect(choices(eyes('prompted', { postponesLeft: 0 }))).toEqual(['start', 'skip']);
  });
});

describe('untilDueMs and isPressing', () => {
  it('says nothing is left once the break is due', () => {
    expect(untilDueMs(eyes('ahead', { loadMs: 5, everyMs: 20 }))).toBe(15);
    expect(untilDueMs(eyes('due', { loadMs: 25, everyMs: 20 }))).toBe(0);
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
    expect(all.filter((state) => isPressing(eyes(state)))).toEqual(['due', 'prompted', 'running']);
  });
});
