import type { SpansUpload, SpansUploaded } from '@protocol/messages';
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeClock, FakeStore } from '@/adapters/fakes';
import type { Stored } from '@/adapters/keys';
import { Away, Refusal } from '@/connection/failure';
import { limits } from '@/limits';
import type { SpanDraft } from '@/tracker/cut';
import { Outbox } from './outbox';

const HOUR_MS = 3_600_000;
/** What a browser keeps for an extension without a further permission. */
const QUOTA_BYTES = 10 * 1024 * 1024;
const EPOCH = '0'.repeat(32);
const OTHER_EPOCH = '1'.repeat(32);

let store: FakeStore;
let clock: FakeClock;
let uploads: SpansUpload[];
/** What the daemon answers; all is well unless a test says otherwise. */
let answer: (upload: SpansUpload) => Partial<SpansUploaded>;

beforeEach(() => {
  store = new FakeStore();
  clock = new FakeClock();
  uploads = [];
  answer = () => ({});
});

/** The outbox as a new life of the worker finds it. */
async function outbox(): Promise<Outbox> {
  const upload = async (spans: SpansUpload) => {
    uploads.push(spans);
    const last = spans.spans.at(-1)?.sequence ?? 0;
    return { watermark: last, nextFree: last + 1, ...answer(spans) };
  };
  return new Outbox({ store, clock, upload }, await store.all());
}

function draft(rule = 'x.feed'): SpanDraft {
  return {
    fromMs: clock.nowMs() - 5_000,
    toMs: clock.nowMs(),
    sinceMs: clock.nowMs() - 5_000,
    rule,
    attention: 'focused',
    zone: 'Africa/Cairo',
  };
}

const keys = () =>
  Object.keys(store.content)
    .filter((key) => key.includes(':'))
    .sort();
const sent = () => uploads.map(({ spans }) => spans.map(({ sequence }) => sequence));
const welcome = (epoch: string, watermark: number) => ({
  epoch,
  watermark,
  nowMs: clock.nowMs(),
  daemon: 'test',
});

test('a span waits until the daemon has it, and then lies in the tail', async () => {
  const box = await outbox();
  await box.append([draft(), draft()]);
  expect([keys(), box.waiting()]).toEqual([['q:1', 'q:2'], 2]);
  await box.flush();
  expect([keys(), box.waiting()]).toEqual([['t:1', 't:2'], 0]);
  expect(uploads).toEqual([
    {
      oldestSequence: 1,
      spans: [
        { sequence: 1, ...draft() },
        { sequence: 2, ...draft() },
      ],
    },
  ]);
});

test('B1 a dead worker loses nothing, and numbers go on', async () => {
  await (await outbox()).append([draft(), draft()]);
  const next = await outbox();
  await next.append([draft()]);
  await next.flush();
  expect(sent()).toEqual([[1, 2, 3]]);
});

/** A store that takes so many writes and then no more, as when the worker dies. */
class DyingStore extends FakeStore {
  writes = 0;
  diesAfter = Number.POSITIVE_INFINITY;

  override async set(patch: Stored) {
    this.#write();
    await super.set(patch);
  }

  override async remove(...keys: (keyof Stored)[]) {
    this.#write();
    await super.remove(...keys);
  }

  #write() {
    if (this.writes++ >= this.diesAfter) throw new Error('the worker is dead');
  }
}

test('B1 dying at any write loses no span that was kept, and gives no number to two', async () => {
  const lives = Array.from({ length: 20 }, (_, index) => index);
  let last = 0;
  for (const diesAfter of lives) {
    const dying = new DyingStore();
    store = dying;
    uploads = [];
    dying.diesAfter = diesAfter;
    const kept: string[] = [];
    const before = await outbox();
    for (const rule of ['x.feed', 'x.care', 'x.ads']) {
      await before.append([draft(rule)]).then(
        () => kept.push(rule),
        () => undefined,
      );
      await before.flush().catch(() => undefined);
    }
    last = dying.writes;
    dying.diesAfter = Number.POSITIVE_INFINITY;
    const after = await outbox();
    await after.append([draft('x.admin')]);
    await after.flush();

    const arrived = new Map<number, Set<string>>();
    for (const { sequence, rule } of uploads.flatMap(({ spans }) => spans)) {
      arrived.set(sequence, (arrived.get(sequence) ?? new Set()).add(rule));
    }
    const rules = [...arrived.values()].map((of) => [...of]);
    expect(rules.filter((of) => of.length > 1)).toEqual([]);
    expect(rules.flat()).toEqual(expect.arrayContaining([...kept, 'x.admin']));
    expect(after.waiting()).toBe(0);
  }
  expect(last, 'the last life does not die').toBeLessThan(lives.length);
});

test('B9 a month without a daemon is kept, and then goes in order, each span once', async () => {
  const minutes = 30 * 8 * 60;
  answer = () => {
    throw new Away('test');
  };
  const box = await outbox();
  for (let hour = 0; hour < minutes / 60; hour++) {
    await box.append(Array.from({ length: 60 }, () => draft('facebook.community')));
  }
  await expect(box.flush()).rejects.toThrow(Away);
  expect(JSON.stringify(store.content).length).toBeLessThan(QUOTA_BYTES / 2);
  uploads = [];
  answer = () => ({});
  await box.flush();
  expect(sent().flat()).toEqual(Array.from({ length: minutes }, (_, index) => index + 1));
  expect(box.waiting()).toBe(0);
}, 30_000);

test('nothing is let go while the daemon is away', async () => {
  answer = () => {
    throw new Away('test');
  };
  const box = await outbox();
  await box.append([draft()]);
  await expect(box.flush()).rejects.toThrow(Away);
  expect(keys()).toEqual(['q:1']);
});

test('B9 a long queue goes in batches, and each says what is the oldest', async () => {
  const box = await outbox();
  await box.append(Array.from({ length: 450 }, () => draft()));
  await box.flush();
  expect(uploads.map(({ oldestSequence, spans }) => [oldestSequence, spans.length])).toEqual([
    [1, 200],
    [201, 200],
    [401, 50],
  ]);
});

test('two flushes at once are one', async () => {
  const box = await outbox();
  await box.append([draft()]);
  await Promise.all([box.flush(), box.flush()]);
  expect(sent()).toEqual([[1]]);
});

test('a number that was taken is exchanged, and the span sent again', async () => {
  answer = ({ spans }) => (spans[0]?.sequence === 1 ? { conflicts: [1], nextFree: 70 } : {});
  const box = await outbox();
  await box.append([draft('x.feed'), draft('x.care')]);
  await box.flush();
  expect(sent()).toEqual([[1, 2], [70]]);
  expect(uploads[1]?.spans).toEqual([{ sequence: 70, ...draft('x.feed') }]);
  expect([keys(), store.content.nextSequence]).toEqual([['t:2', 't:70'], 71]);
});

test('a refused span is put aside and holds up nothing', async () => {
  answer = () => ({ refused: [{ sequence: 1, code: 'unknown_rule' }] });
  const box = await outbox();
  await box.append([draft(), draft()]);
  await box.flush();
  expect(keys()).toEqual(['r:1', 't:2']);
  expect(store.content['r:1']).toEqual({
    span: { sequence: 1, ...draft() },
    code: 'unknown_rule',
    atMs: clock.nowMs(),
  });
});

test('D3 after the clock was set back a span waits aside, and is sent again when its time has come', async () => {
  const box = await outbox();
  await box.append([draft()]);
  const [ahead] = Object.values(store.content).filter((item) => typeof item === 'object');
  answer = ({ spans }) => ({
    refused: spans
      .filter(({ sequence }) => sequence === 1)
      .map(() => ({ sequence: 1, code: 'future' as const })),
  });
  await box.flush();
  await box.append([draft()]);
  await box.flush();
  expect([keys(), box.waiting(), sent()]).toEqual([['q:1', 't:2'], 0, [[1], [2]]]);

  await clock.pass(HOUR_MS);
  answer = () => ({});
  await box.prune();
  await box.flush();
  expect([keys(), sent().at(-1)]).toEqual([['t:1', 't:2'], [1]]);
  expect(uploads.at(-1)?.spans).toEqual([ahead]);
});

test('what waits aside is taken up by the next life of the worker, and with the next welcome', async () => {
  answer = () => ({ refused: [{ sequence: 1, code: 'unknown_zone' }] });
  const box = await outbox();
  await box.append([draft()]);
  await box.flush();
  expect([box.waiting(), (await outbox()).waiting()]).toEqual([0, 1]);
  await box.welcome(welcome(EPOCH, 1));
  expect(box.waiting()).toBe(1);
});

test('one unreadable span is found by halving, and put aside', async () => {
  answer = ({ spans }) => {
    if (spans.some(({ sequence }) => sequence === 3))
      throw new Refusal('wrong shape', -32602, { code: 'bad_shape' });
    return {};
  };
  const box = await outbox();
  await box.append(Array.from({ length: 5 }, () => draft()));
  await box.flush();
  expect(keys()).toEqual(['r:3', 't:1', 't:2', 't:4', 't:5']);
});

describe('a daemon that is welcomed', () => {
  /** Three spans that a daemon with EPOCH has acknowledged, and one that waits. */
  async function acknowledgedThree(): Promise<Outbox> {
    const box = await outbox();
    await box.welcome(welcome(EPOCH, 0));
    await box.append([draft(), draft(), draft()]);
    await box.flush();
    await box.append([draft()]);
    uploads = [];
    return box;
  }

  test.each<[name: string, epoch: string, watermark: number, again: number[]]>([
    ['has everything and gets what waits', EPOCH, 3, [4]],
    ['went back in time and gets the rest of the tail', EPOCH, 1, [2, 3, 4]],
    ['has a new database and gets the whole tail', OTHER_EPOCH, 0, [1, 2, 3, 4]],
  ])('%s', async (_name, epoch, watermark, again) => {
    const box = await acknowledgedThree();
    await box.welcome(welcome(epoch, watermark));
    await box.flush();
    expect(sent()).toEqual([again]);
  });

  test('gets three days again in few messages, and with them what is counted meanwhile', async () => {
    const box = await outbox();
    await box.welcome(welcome(EPOCH, 0));
    await box.append(Array.from({ length: 2_000 }, () => draft()));
    await box.flush();
    uploads = [];
    await box.welcome(welcome(OTHER_EPOCH, 0));
    const flushed = box.flush();
    await box.append([draft()]);
    await flushed;
    expect(sent().flat()).toEqual(Array.from({ length: 2_001 }, (_, index) => index + 1));
    expect(uploads.length).toBeLessThan(limits.MessageBurst / 2);
    expect(box.waiting()).toBe(0);
  });

  test('is known by its epoch also in the next life of the worker', async () => {
    await acknowledgedThree();
    const next = await outbox();
    await next.welcome(welcome(EPOCH, 3));
    await next.flush();
    expect(sent()).toEqual([[4]]);
  });
});

test('the tail is kept for 72 h and no longer, the refused for 30 days', async () => {
  answer = () => ({ refused: [{ sequence: 2, code: 'unknown_rule' }] });
  const box = await outbox();
  await box.append([draft(), draft()]);
  await box.flush();
  await clock.pass(72 * HOUR_MS);
  await box.prune();
  expect(keys()).toEqual(['r:2', 't:1']);
  await clock.pass(1);
  await box.prune();
  expect(keys()).toEqual(['r:2']);
  await clock.pass(30 * 24 * HOUR_MS);
  await box.prune();
  expect(keys()).toEqual([]);
});

test('B4 when the storage is full the oldest of the tail makes room, never what waits', async () => {
  const box = await outbox();
  await box.append([draft(), draft(), draft(), draft()]);
  await box.flush();
  await box.append([draft()]);
  store.isFull = () => keys().length >= 5;
  await box.append([draft()]);
  expect(keys()).toEqual(['q:5', 'q:6', 't:3', 't:4']);
});
