import type { Missed } from '@protocol/messages';
import { beforeEach, expect, test } from 'vitest';
import { FakeClock, FakeStore } from '@/adapters/fakes';
import type { Session } from '@/adapters/session';
import { Away, Refusal } from '@/connection/failure';
import { Watching } from './watching';

const MINUTE_MS = 60_000;

let clock: FakeClock;
let store: FakeStore;
/** What the browser keeps until it ends, or we are switched off. */
let session: Session;
let started: boolean;
/** What the daemon was told, and how it answers; undefined: it takes it. */
let told: Missed[];
let answer: Error | undefined;

beforeEach(() => {
  clock = new FakeClock();
  store = new FakeStore();
  session = {};
  started = true;
  told = [];
  answer = undefined;
});

/** A life of the worker. */
async function revive({ isNew = false } = {}): Promise<Watching> {
  const watching = new Watching(
    {
      store,
      session: { all: async () => session, set: async (patch) => void Object.assign(session, patch) },
      clock,
      started: () => started,
      call: async (_method, missed) => {
        if (answer) throw answer;
        told.push(missed);
        return {};
      },
    },
    await store.all(),
  );
  await watching.begin();
  if (isNew) await watching.isNew();
  return watching;
}

/** A browser that has begun and been watched for so long, with an alarm each half minute. */
async function watchedFor(minutes: number): Promise<Watching> {
  const watching = await revive({ isNew: true });
  for (let i = 0; i < minutes * 2; i++) {
    await clock.pass(MINUTE_MS / 2);
    await watching.mark();
  }
  return watching;
}

/** We are switched off, and back after so long. */
async function switchedOffFor(ms: number): Promise<Watching> {
  session = {};
  await clock.pass(ms);
  return revive();
}

test('B15 what was missed while we were switched off is told, from the last mark on', async () => {
  await watchedFor(10);
  const wentMs = clock.nowMs();
  await clock.pass(20_000);
  await switchedOffFor(30 * MINUTE_MS);
  const backMs = clock.nowMs();
  await clock.pass(10_000);
  expect(told).toHaveLength(1);
  expect(told[0]?.toMs).toBe(backMs);
  expect(wentMs - (told[0]?.fromMs ?? 0)).toBeLessThanOrEqual(MINUTE_MS);
  expect(store.content.missed).toBeUndefined();
});

test('a browser that was closed misses nothing', async () => {
  await watchedFor(10);
  session = {};
  await clock.pass(600 * MINUTE_MS);
  await revive({ isNew: true });
  await clock.pass(10_000);
  expect(told).toEqual([]);
});

test('a worker that was ended misses nothing, and knows since when the browser is watched', async () => {
  const beganMs = clock.nowMs();
  await watchedFor(10);
  await clock.pass(30 * MINUTE_MS);
  const next = await revive();
  await clock.pass(10_000);
  expect(told).toEqual([]);
  expect(next.session()).toEqual({ sinceMs: beganMs, isNew: true });
});

test('that the browser has just begun is known in the next life, too, when this one is short', async () => {
  await watchedFor(10);
  session = {};
  await clock.pass(600 * MINUTE_MS);
  await revive({ isNew: true });
  await clock.pass(1_000);
  clock = new FakeClock(clock.nowMs());
  await revive();
  await clock.pass(10_000);
  expect(told).toEqual([]);
});

test.each([
  ['before Start', () => (started = false)],
  ['with no mark of a time before', () => store.remove('markMs')],
])('%s nothing is missed', async (_when, be) => {
  await watchedFor(2);
  await be();
  await switchedOffFor(30 * MINUTE_MS);
  await clock.pass(10_000);
  expect(told).toEqual([]);
});

test('a moment is not missed', async () => {
  await watchedFor(2);
  await switchedOffFor(3_000);
  await clock.pass(10_000);
  expect(told).toEqual([]);
});

test('what cannot be told is told later, each once, and the oldest first', async () => {
  answer = new Away('browsers.missed');
  await watchedFor(2);
  await switchedOffFor(10 * MINUTE_MS);
  const backMs = [clock.nowMs()];
  await clock.pass(10_000);
  const again = await switchedOffFor(20 * MINUTE_MS);
  backMs.push(clock.nowMs());
  await clock.pass(10_000);
  answer = undefined;
  await again.tell();
  await again.tell();
  expect(told.map(({ toMs }) => toMs)).toEqual(backMs);
});

test('what the daemon does not take is not told for ever', async () => {
  answer = new Refusal('no such method', -32_601, undefined);
  await watchedFor(2);
  const again = await switchedOffFor(10 * MINUTE_MS);
  await clock.pass(10_000);
  answer = undefined;
  await again.tell();
  expect(told).toEqual([]);
});

test('a mark is left once a minute, however often one looks', async () => {
  let marks = 0;
  const { set } = store;
  store.set = async (patch) => {
    if (patch.markMs) marks++;
    await set.call(store, patch);
  };
  await watchedFor(10);
  for (let life = 0; life < 20; life++) await (await revive()).mark();
  expect(marks).toBeGreaterThanOrEqual(9);
  expect(marks).toBeLessThanOrEqual(11);
});
