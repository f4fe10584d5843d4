import type { Activity } from '@protocol/messages';
import { beforeEach, expect, test } from 'vitest';
import { FakeClock, FakeStore } from '@/adapters/fakes';
import type { SpanDraft } from './cut';
import type { Sample } from './sample';
import { Tracker } from './tracker';

let store: FakeStore;
let clock: FakeClock;
let kept: SpanDraft[];
let announced: Activity[];
/** Whether the daemon is there to be told. */
let isConnected: boolean;
/** Whether closed spans cannot be kept, as when the disk is full. */
let isFull: boolean;
/** The rule of the page in front. */
let front: string | undefined;
let looks: number;
let tracker: Tracker;

beforeEach(() => {
  store = new FakeStore();
  clock = new FakeClock();
  kept = [];
  announced = [];
  isConnected = true;
  isFull = false;
  front = 'x.feed';
  looks = 0;
  tracker = revive();
  tracker.start();
});

/** The tracker as a new life of the worker makes it. */
function revive(): Tracker {
  return new Tracker({
    store,
    clock,
    sample: async (atMs): Promise<Sample> => {
      looks++;
      const focused = front ? { platform: 'x', role: 'feed' as const, rule: front } : undefined;
      return { focused, audible: false, presence: 'active', inputMs: atMs, zone: 'Africa/Cairo' };
    },
    keep: async (closed) => {
      if (isFull) throw new Error('quota exceeded');
      kept.push(...closed);
    },
    announce: (activity) => {
      if (isConnected) announced.push(activity);
      return isConnected;
    },
  });
}

/** The person turns to another page, and the browser says so. */
async function turnTo(rule: string | undefined): Promise<void> {
  front = rule;
  await tracker.look(clock.nowMs());
}

test('B2 the open span is put down every 5 s, so that a killed browser loses no more', async () => {
  await turnTo('x.feed');
  const fromMs = clock.nowMs();
  await clock.pass(14_000);
  expect(store.content.open).toMatchObject({ rule: 'x.feed', fromMs, seenMs: fromMs + 10_000 });
});

test('B1 a dead worker closes where it was last seen, and the same attention goes on', async () => {
  await turnTo('x.feed');
  const sinceMs = clock.nowMs();
  await clock.pass(12_000);
  const { open } = await store.all();
  tracker = revive();
  tracker.start();
  if (open) await tracker.restore(open);
  await turnTo('x.feed');
  expect(kept).toMatchObject([{ fromMs: sinceMs, toMs: sinceMs + 10_000, sinceMs }]);
  expect(store.content.open).toMatchObject({ fromMs: sinceMs + 12_000, sinceMs });
});

test('B4 what a dead worker left open and could not be kept is kept at the next look, as long as it was', async () => {
  await turnTo('x.feed');
  const sinceMs = clock.nowMs();
  await clock.pass(12_000);
  const { open } = await store.all();
  tracker = revive();
  tracker.start();
  isFull = true;
  await expect(open && tracker.restore(open)).rejects.toThrow('quota exceeded');
  await expect(turnTo('x.care')).rejects.toThrow('quota exceeded');
  expect(store.content.open).toEqual(open);
  isFull = false;
  await turnTo('x.care');
  expect(kept).toMatchObject([{ rule: 'x.feed', fromMs: sinceMs, toMs: sinceMs + 10_000 }]);
});

test('B4 a span that could not be kept is kept at the next look', async () => {
  await turnTo('x.feed');
  const fromMs = clock.nowMs();
  await clock.pass(10_000);
  isFull = true;
  await expect(turnTo('x.care')).rejects.toThrow('quota exceeded');
  isFull = false;
  await turnTo('x.care');
  expect(kept).toMatchObject([{ rule: 'x.feed', fromMs, toMs: fromMs + 10_000 }]);
  expect(store.content.open).toMatchObject({ rule: 'x.care' });
});

test('what has attention is announced on every change, and every 15 s', async () => {
  await turnTo('x.feed');
  await clock.pass(31_000);
  await turnTo('x.care');
  await turnTo(undefined);
  await clock.pass(60_000);
  expect(announced.map(({ rule }) => rule)).toEqual(['x.feed', 'x.feed', 'x.feed', 'x.care', undefined]);
});

test('a daemon that comes back is told at once', async () => {
  isConnected = false;
  await turnTo('x.feed');
  isConnected = true;
  tracker.announce();
  expect(announced).toMatchObject([{ rule: 'x.feed' }]);
});

test('nothing is looked at while nothing is open', async () => {
  await turnTo('x.feed');
  await turnTo(undefined);
  const before = looks;
  await clock.pass(60_000);
  expect(looks).toBe(before);
});

test('before Start nothing is looked at, kept or said', async () => {
  tracker = revive();
  await turnTo('x.feed');
  await clock.pass(60_000);
  tracker.announce();
  expect([looks, kept, announced, store.content]).toEqual([0, [], [], {}]);
});

test('looks keep the order of what happened, however long each takes', async () => {
  const startMs = clock.nowMs();
  await Promise.all([tracker.look(startMs), tracker.look(startMs + 1_000), tracker.look(startMs + 2_000)]);
  await turnTo(undefined);
  expect(store.content).not.toHaveProperty('open');
  expect(kept).toMatchObject([{ fromMs: startMs, toMs: startMs + 2_000 }]);
});

test('a storm of pages is told of as it begins, four times a second, and as it ends', async () => {
  for (let page = 0; page < 300; page++) {
    await turnTo(page % 2 ? 'x.feed' : 'x.messages');
    await clock.pass(33);
  }
  await turnTo('x.notifications');
  await clock.pass(1_000);
  expect(announced[0]?.rule).toBe('x.messages');
  expect(announced.at(-1)?.rule).toBe('x.notifications');
  expect(announced.length).toBeGreaterThan(45);
  expect(announced.length).toBeLessThan(12 + 4 * 11 + 1);
  expect(kept.length).toBe(300);
});
