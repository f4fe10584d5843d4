import type { FollowUpStatus } from '@protocol/messages';
import { expect, test } from 'vitest';
import { FakeStore } from '@/adapters/fakes';
import { Away, Refusal } from '@/connection/failure';
import type { OpeningRequest } from '@/messages';
import { askOpening } from './openings';
import { Standing } from './standing';

const OPEN: FollowUpStatus = {
  state: 'open',
  atMs: 7,
  date: '2026-11-23',
  leftMs: 9,
  spending: false,
  untilMs: 99,
};
const ON_CALL = { onCall: { fromMs: 1, untilMs: 9, reason: 'The shop is down' } };

/** Asks over a daemon that answers so, with what is known before, and tells what is known then. */
async function known(request: OpeningRequest, answer: unknown, followUp?: FollowUpStatus) {
  const standing = new Standing(new FakeStore(), followUp ? { followUp } : {});
  const connection = {
    call: async () => {
      if (answer instanceof Error) throw answer;
      return answer as never;
    },
  };
  const refusal = await askOpening({ connection, standing }, request);
  return { refusal, ...standing.now() };
}

test('what was opened is known at once', async () => {
  expect(await known({ type: 'follow-up', act: 'open' }, OPEN)).toEqual({ followUp: OPEN });
  const start = { minutes: 30, reason: 'The shop is down' };
  expect(await known({ type: 'on-call', start }, ON_CALL)).toEqual({ onCall: ON_CALL });
  expect(await known({ type: 'on-call-end' }, {})).toEqual({ onCall: {} });
});

test('a push that overtook the answer stays', async () => {
  const pushed: FollowUpStatus = { ...OPEN, atMs: 8, spending: true };
  expect(await known({ type: 'follow-up', act: 'open' }, OPEN, pushed)).toEqual({ followUp: pushed });
});

test('a no of the daemon is told, and a daemon that is away is a failure', async () => {
  const data = { code: 'no_follow_up' as const, hint: 'it begins when work ends' };
  const refusal = new Refusal('there is no follow-up now', -32002, data);
  expect(await known({ type: 'follow-up', act: 'open' }, refusal)).toEqual({ refusal: data });
  await expect(known({ type: 'on-call-end' }, new Away('disconnected'))).rejects.toThrow('away');
});
