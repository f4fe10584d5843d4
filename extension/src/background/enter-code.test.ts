import { expect, test } from 'vitest';
import type { TypedCode } from '@/connection/code';
import { Away, ClosedEarly, Impostor } from '@/connection/failure';
import { CodeRefused } from '@/connection/pairing';
import { enterCode } from './enter-code';

/** Enters a code where pairing by it fails so. */
async function enter(text: string, failure?: Error) {
  const offered: TypedCode[] = [];
  const pairByCode = async (typed: TypedCode) => {
    offered.push(typed);
    if (failure) throw failure;
  };
  return { problem: await enterCode({ pairByCode }, text), offered };
}

test('a code is offered as it was meant', async () => {
  expect(await enter('٠١٢٣-٤٥٦٧')).toEqual({
    problem: undefined,
    offered: [{ code: '01234567', listen: '127.0.0.1:47615' }],
  });
});

test('what is no code is offered to nobody', async () => {
  expect(await enter('0123')).toEqual({ problem: { why: 'format' }, offered: [] });
});

test.each([
  [new CodeRefused('wrong', 4), { why: 'wrong', triesLeft: 4 }],
  [new CodeRefused('closed', undefined), { why: 'closed' }],
  [new CodeRefused('not_saved', undefined), { why: 'not_saved' }],
  [new ClosedEarly(4426), { why: 'version' }],
  [new ClosedEarly(1006), { why: 'unreachable' }],
  [new Away('no answer in time'), { why: 'unreachable' }],
  [new Impostor('no daemon'), { why: 'unreachable' }],
])('%s is told', async (failure, problem) => {
  expect((await enter('01234567', failure)).problem).toEqual(problem);
});
