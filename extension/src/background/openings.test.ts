import type { FollowUpStatus } from '@protocol/messages';
import { expect, test } from 'vitest';
import { FakeStore } from '@/adapters/fakes';
import { Away, Refusal } from '@/connection/failure';
import { planWith } from '@/enforcer/facts.fixture';
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
const OPENED_PLAN = { ...planWith([]), revision: 2, madeAtMs: 20 };
const DELAY = { type: 'delay', open: { platform: 'x', minutes: 10, reason: 'A parcel is lost' } } as const;
const ON_CALL = { onCall: { fromMs: 1, untilMs: 9, reason: 'The shop is down' } };

/** Asks over a daemon that answers so, with what is known before, and tells what is known then and what went wrong. */
async function known(
  request: OpeningRequest,
  answer: unknown,
  before: Parameters<Standing['keep']>[0] = {},
  stumble?: Error,
) {
  const standing = new Standing(new FakeStore(), before);
  const call = async (method: string) => {
    const said = method === 'plan.get' ? OPENED_PLAN : answer;
    if (said instanceof Error) throw said;
    return said as never;
  };
  let followed: number | undefined;
  let noted: unknown;
  const planChanged = async () => {
    if (stumble) throw stumble;
    followed = standing.now().plan?.revision;
  };
  const failed = (failure: unknown) => {
    noted = failure;
  };
  const told = await askOpening({ connection: { call }, standing, planChanged, failed }, request);
  return { ...told, ...standing.now(), ...(followed && { followed }), ...(noted !== undefined && { noted }) };
}

test('what was opened is known at once', async () => {
  expect(await known({ type: 'follow-up', act: 'open' }, OPEN)).toEqual({ followUp: OPEN });
  const start = { minutes: 30, reason: 'The shop is down' };
  expect(await known({ type: 'on-call', start }, ON_CALL)).toEqual({ onCall: ON_CALL });
  expect(await known({ type: 'on-call-end' }, {})).toEqual({ onCall: {} });
});

test('a push that overtook the answer stays', async () => {
  const pushed: FollowUpStatus = { ...OPEN, atMs: 8, spending: true };
  expect(await known({ type: 'follow-up', act: 'open' }, OPEN, { followUp: pushed })).toEqual({
    followUp: pushed,
  });
});

test('a no of the daemon is told, and a daemon that is away is a failure', async () => {
  const data = { code: 'no_follow_up' as const, hint: 'it begins when work ends' };
  const refusal = new Refusal('there is no follow-up now', -32002, data);
  expect(await known({ type: 'follow-up', act: 'open' }, refusal)).toEqual({ refusal: data });
  await expect(known({ type: 'on-call-end' }, new Away('disconnected'))).rejects.toThrow('away');
});

test('the browser follows the plan that lets the person in before they are told', async () => {
  const opened = { untilMs: 600_000 };
  expect(await known(DELAY, opened)).toEqual({ opened, plan: OPENED_PLAN, followed: 2 });
});

test('a browser that cannot follow the plan yet takes nothing back from the daemon’s word', async () => {
  const opened = { untilMs: 600_000 };
  const stumble = new Error('no room for a rule');
  expect(await known(DELAY, opened, {}, stumble)).toEqual({ opened, plan: OPENED_PLAN, noted: stumble });
  const data = { code: 'no_delay' as const };
  const answer = new Refusal('nothing of it waits first now', -32002, data);
  expect(await known(DELAY, answer, {}, stumble)).toMatchObject({ refusal: data, noted: stumble });
});

test('a plan that was pushed meanwhile and is newer stays, also where the clock was set back', async () => {
  const plan = { ...OPENED_PLAN, revision: 3, madeAtMs: 19 };
  const opened = { untilMs: 600_000 };
  expect(await known(DELAY, opened, { plan })).toEqual({ opened, plan });
});

test('where nothing waits first any more the page is told, and what is true is known', async () => {
  const data = { code: 'no_delay' as const };
  const answer = new Refusal('nothing of it waits first now', -32002, data);
  expect(await known(DELAY, answer)).toEqual({ refusal: data, plan: OPENED_PLAN, followed: 2 });
});
