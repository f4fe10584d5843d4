import type { BreaksOfDay, BreaksQuery } from '@protocol/messages';
import { expect, it } from 'vitest';
import { Away, Refusal } from '@/connection/failure';
import type { BreaksRequest } from '@/messages';
import { BreaksTaken, isAboutBreaks } from './breaks-taken';

const ASKS: BreaksRequest = {
  type: 'breaks',
  now: { from: '2026-11-23', to: '2026-11-29' },
  before: { from: '2026-11-16', to: '2026-11-22' },
};

/** The part of a background whose daemon tells one day, the first one that is asked for, or fails. */
function breaksTaken(failure?: Error) {
  const calls: [method: string, params: unknown][] = [];
  const call = async (method: string, params: unknown) => {
    calls.push([method, params]);
    if (failure) throw failure;
    return { days: [dayOf((params as BreaksQuery).from)], records: [] } as never;
  };
  return { calls, part: new BreaksTaken({ connection: { call } }) };
}

function dayOf(date = ''): BreaksOfDay {
  return { date, kinds: [], longestStretchMs: 0 };
}

it('asks for the period and the one before', async () => {
  const { part, calls } = breaksTaken();
  expect(await part.answer(ASKS)).toEqual({ now: [dayOf('2026-11-23')], before: [dayOf('2026-11-16')] });
  expect(calls).toEqual([
    ['breaks.taken', ASKS.now],
    ['breaks.taken', ASKS.before],
  ]);
});

it.each([
  [new Away('test'), 'away'],
  [new Refusal('not now', -32003, undefined), 'away'],
  [new Refusal('no such method', -32601, undefined), 'refused'],
])('says why there is nothing: %s', async (failure, why) => {
  expect(await breaksTaken(failure).part.answer(ASKS)).toEqual({ why });
});

it('fails with what nobody has foreseen', async () => {
  await expect(breaksTaken(new TypeError('a mistake')).part.answer(ASKS)).rejects.toThrow('a mistake');
});

it('knows its own requests', () => {
  expect([ASKS, { type: 'break' }, { type: 'statistics' }].map(isAboutBreaks)).toEqual([true, false, false]);
});
