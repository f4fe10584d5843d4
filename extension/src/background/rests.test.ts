import type { Break, BreakCommand } from '@protocol/messages';
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeClock, FakeStore } from '@/adapters/fakes';
import type { OpenTab } from '@/adapters/sweep';
import { HOUR_MS, planWith, RULES, range } from '@/enforcer/facts.fixture';
import type { ConnectionState } from '@/messages';
import type { RestOrder } from '@/rest/rest';
import { MOVE } from '@/ui/fixtures';
import { Rests } from './rests';
import { Standing } from './standing';

const GROUP = { id: 1, url: 'https://www.facebook.com/groups/1/' };
const FEED = { id: 2, url: 'https://x.com/home' };
const LIVE = { id: 3, url: 'https://www.facebook.com/live/producer/1' };
const NEWS = { id: 4, url: 'https://news.example.com/' };
const MEET = { id: 5, url: 'https://meet.google.com/abc-defg-hij' };
const MINUTE_MS = 60_000;

let clock: FakeClock;
let standing: Standing;
let rests: Rests;
let connection: ConnectionState;
/** What each tab was told last, and how often any was. */
let told: Map<number, RestOrder>;
let times: number;
let inFront: OpenTab[];
let tabs: OpenTab[];
let typed: Set<number>;
let acts: BreakCommand[];

beforeEach(() => {
  clock = new FakeClock(12 * HOUR_MS);
  standing = new Standing(new FakeStore(), {
    rules: { ...RULES, calls: [{ host: 'meet.google.com', path: '/*/**' }] },
    language: 'en',
    startedMs: 1,
    plan: planWith([range(17, 33, 'closed')]),
  });
  connection = 'connected';
  told = new Map();
  times = 0;
  inFront = [GROUP, FEED, LIVE, NEWS, MEET];
  tabs = inFront;
  typed = new Set();
  acts = [];
  rests = make();
});

/** A life of the worker. */
function make(): Rests {
  return new Rests({
    clock,
    standing,
    connection: () => connection,
    tabs: async (which) => (which === 'all' ? tabs : inFront),
    holdsText: async (tab) => typed.has(tab),
    tell: async (tab, order) => {
      told.set(tab, order);
      times += 1;
    },
    act: async (command) => acts.push(command),
    uiLanguage: () => 'en',
  });
}

async function hear(...breaks: Break[]): Promise<void> {
  await standing.keep({ breaks: { breaks } });
  await rests.heard();
}

function asked(agoMs: number): Break {
  return { ...MOVE, state: 'prompted', askedMs: clock.nowMs() - agoMs };
}

function running(): Break {
  return { ...MOVE, state: 'running', untilMs: clock.nowMs() + 5 * MINUTE_MS };
}

/** The tabs that show a rest. */
function shown(): number[] {
  return [...told].filter(([, { rest }]) => rest !== undefined).map(([id]) => id);
}

describe('which pages have it', () => {
  test('those of platforms that are in front, and no call, no broadcast, nobody else', async () => {
    await hear(asked(2 * MINUTE_MS));
    expect(shown()).toEqual([GROUP.id, FEED.id]);
  });

  test('two minutes after it was asked, by itself', async () => {
    await hear(asked(0));
    await clock.pass(2 * MINUTE_MS - 1);
    expect(shown()).toEqual([]);
    await clock.pass(1);
    expect(shown()).toEqual([GROUP.id, FEED.id]);
  });

  test('at once while it runs', async () => {
    await hear(running());
    expect(shown()).toEqual([GROUP.id, FEED.id]);
  });

  test('none before Start', async () => {
    await standing.forget('startedMs');
    await hear(running());
    expect(shown()).toEqual([]);
  });

  test('none that is shut: a cover lies there', async () => {
    await clock.pass(6 * HOUR_MS);
    await hear(running());
    expect(shown()).toEqual([]);
  });

  test('one in which text is typed is told so', async () => {
    typed.add(GROUP.id);
    await hear(running());
    expect([GROUP, FEED].map(({ id }) => told.get(id)?.holds)).toEqual([true, false]);
  });
});

describe('when it goes', () => {
  test.each(['running', 'postponed', 'skipped', 'taken', 'credited', 'ahead'] as const)(
    'what asked is %s: all windows hear of it',
    async (state) => {
      await hear(asked(2 * MINUTE_MS));
      inFront = [FEED];
      const after: Break = state === 'running' ? running() : { ...MOVE, state };
      await hear(after);
      const texts = [GROUP, FEED].map(({ id }) => told.get(id)?.rest?.title);
      // The one that has moved to the back asks when it is in front again.
      const want = state === 'running' ? ['Time to move', 'Away from the screen'] : [undefined, undefined];
      expect(texts).toEqual(want);
    },
  );

  test('the daemon is gone: nothing could be answered', async () => {
    await hear(running());
    connection = 'disconnected';
    await rests.stateChanged();
    expect(shown()).toEqual([]);
  });

  test('it is back: nothing comes before it has spoken', async () => {
    await hear(running());
    connection = 'disconnected';
    await rests.stateChanged();
    connection = 'connected';
    await rests.stateChanged();
    await rests.asked();
    expect(shown()).toEqual([]);
    await hear(running());
    expect(shown()).toEqual([GROUP.id, FEED.id]);
  });

  test('an answer that comes late brings nothing back', async () => {
    await hear(running());
    const slow = rests.asked();
    await standing.keep({ breaks: { breaks: [MOVE] } });
    await slow;
    expect(shown()).toEqual([]);
  });
});

describe('another life of the worker', () => {
  test('leaves pages as they are until it knows', async () => {
    await hear(running());
    connection = 'connecting';
    rests = make();
    const before = times;
    await rests.show();
    await rests.asked();
    expect(times).toBe(before);
  });

  test('clears what is over', async () => {
    await hear(running());
    rests = make();
    await hear(MOVE);
    expect(shown()).toEqual([]);
  });
});

test('pages are left in peace while there is nothing to show', async () => {
  await hear(MOVE);
  const before = times;
  await rests.show();
  await hear(asked(0));
  expect(times).toBe(before);
});

describe('an answer', () => {
  test('is done', async () => {
    await hear(asked(2 * MINUTE_MS));
    await rests.answer({ type: 'rest.answer', act: 'start', kind: 'move' });
    expect(acts).toEqual([{ act: 'start', kind: 'move' }]);
  });

  test.each([
    ['to what is over', false, 'start', 'move'],
    ['to another kind', true, 'skip', 'eyes'],
    ['that was not offered', true, 'postpone', 'move'],
  ] as const)('%s is refused', async (_what, runs, act, kind) => {
    await hear(runs ? running() : MOVE);
    await expect(rests.answer({ type: 'rest.answer', act, kind })).rejects.toThrow('no such break');
    expect(acts).toEqual([]);
  });
});
