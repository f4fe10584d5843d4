import type { FollowUpStatus } from '@protocol/messages';
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeStore } from '@/adapters/fakes';
import type { OpenTab } from '@/adapters/sweep';
import { HOUR_MS, planWith, RULES, range } from '@/enforcer/facts.fixture';
import { type StripOrder, stripAt } from '@/openings/strip';
import { Standing } from './standing';
import { Strips } from './strips';

const GROUP = { id: 1, url: 'https://www.facebook.com/groups/1/' };
const FEED = { id: 2, url: 'https://www.facebook.com/' };
const LIVE = { id: 1, url: 'https://www.facebook.com/live/producer/1' };

let nowMs: number;
let standing: Standing;
let strips: Strips;
/** What each tab was told last, and how often any was. */
let told: Map<number, StripOrder>;
let times: number;
let inFront: OpenTab[];
let tabs: OpenTab[];

beforeEach(() => {
  nowMs = 18 * HOUR_MS;
  standing = new Standing(new FakeStore(), { rules: RULES, language: 'en' });
  told = new Map();
  times = 0;
  inFront = [GROUP, FEED];
  tabs = inFront;
  strips = new Strips({
    clock: { nowMs: () => nowMs },
    standing,
    connection: () => 'connected',
    tabs: async (which) => (which === 'all' ? tabs : inFront),
    tell: async (tab, order) => {
      told.set(tab, order);
      times += 1;
    },
    uiLanguage: () => 'en',
  });
});

/** The daemon tells of the follow-up. */
async function hear(state: FollowUpStatus['state']): Promise<void> {
  const followUp = { state, atMs: nowMs, date: '2026-03-29', leftMs: 600_000, spending: true };
  await standing.keep({ followUp: { ...followUp, untilMs: nowMs + 3_600_000 } });
  await strips.heard();
}

/** At that instant of the day that the fixture plans. */
async function at(instantMs: number, more: Parameters<Standing['keep']>[0] = {}): Promise<void> {
  nowMs = instantMs;
  await standing.keep({ plan: planWith([range(17, 33, 'closed')]), startedMs: 1, ...more });
  await strips.show();
}

/** Its person presses the × of the strip that the tab has. */
async function putAway({ id }: { id: number }): Promise<void> {
  const strip = told.get(id)?.strip;
  if (!strip) throw new Error('the tab has no strip');
  await strips.hide({ ...strip, type: 'openings.strip-hidden' });
}

/** What the tab is told to say, and how. */
function says({ id }: { id: number }): string | undefined {
  const strip = told.get(id)?.strip;
  return strip && `${stripAt(strip, nowMs).manner}: ${strip.label}`;
}

/** Whether the tabs have a strip: the group, the feed. */
function shown(): boolean[] {
  return [GROUP, FEED].map(({ id }) => told.get(id)?.strip !== undefined);
}

test('community has a strip and the feed has none', async () => {
  await hear('open');
  expect(shown()).toEqual([true, false]);
});

test('one that was put away comes back for the ending, and when it is opened the next time', async () => {
  await hear('open');
  await putAway(GROUP);
  expect(shown()).toEqual([false, false]);
  await hear('ending');
  expect(shown()).toEqual([true, false]);
  await hear('ready');
  expect(shown()).toEqual([false, false]);
  await hear('open');
  expect(shown()).toEqual([true, false]);
});

test('a page that is not in front when it is over is rid of its strip, too', async () => {
  await hear('open');
  inFront = [FEED];
  await hear('spent');
  expect(shown()).toEqual([false, false]);
});

test('a page that was out of reach when it was over is rid of its strip when it asks', async () => {
  await hear('open');
  tabs = [FEED];
  await hear('spent');
  inFront = [GROUP];
  await strips.show();
  expect(shown()).toEqual([true, false]);
  await strips.asked();
  expect(shown()).toEqual([false, false]);
});

test('pages are left in peace while there is nothing to show', async () => {
  await hear('ready');
  const before = times;
  await strips.show();
  await hear('spent');
  expect(times).toBe(before);
});

describe('before the platforms close', () => {
  const CLOSES_MS = 17 * HOUR_MS;
  const TEN_BEFORE_MS = CLOSES_MS - 600_000;

  test('every page says so from ten minutes before', async () => {
    await at(TEN_BEFORE_MS - 1);
    expect(says(FEED)).toBeUndefined();
    await at(TEN_BEFORE_MS);
    expect(says(FEED)).toBe('running: Facebook closes at 7:00 PM');
    expect(says(GROUP)).toBe(says(FEED));
    await at(CLOSES_MS);
    expect(shown()).toEqual([false, false]);
  });

  test('one that was put away comes back for the last half minute, and stays away then', async () => {
    await at(TEN_BEFORE_MS);
    await putAway(FEED);
    expect(shown()).toEqual([false, false]);
    await at(CLOSES_MS - 30_000);
    expect(says(FEED)).toBe('ending: Facebook closes at 7:00 PM');
    await putAway(FEED);
    expect(shown()).toEqual([false, false]);
  });

  test('no page says anything before Start', async () => {
    await at(TEN_BEFORE_MS);
    await standing.forget('startedMs');
    await strips.show();
    expect(shown()).toEqual([false, false]);
  });

  test('no page says anything where off hours only remind', async () => {
    await at(TEN_BEFORE_MS, { plan: planWith([range(17, 33, 'remind')]) });
    expect(shown()).toEqual([false, false]);
  });

  test('no page says so of the end of the follow-up, which has a countdown of its own', async () => {
    await at(18.9 * HOUR_MS, {
      plan: planWith([range(17, 33, 'closed'), range(18, 19, 'open', undefined, 'community')]),
    });
    await hear('open');
    expect([says(FEED), says(GROUP)]).toEqual([undefined, 'running: Follow-up']);
  });

  test('a live broadcast has nothing on it: it goes on', async () => {
    inFront = [LIVE, FEED];
    await at(TEN_BEFORE_MS);
    expect([says(LIVE), says(FEED) !== undefined]).toEqual([undefined, true]);
  });

  test('the end of a time on call is said like that of work', async () => {
    const onCall = { fromMs: 18 * HOUR_MS, untilMs: 19 * HOUR_MS, reason: 'The shop is down' };
    const plan = planWith([range(17, 33, 'closed'), range(18, 19, 'open')]);
    await at(18.9 * HOUR_MS, { plan, onCall: { onCall } });
    expect(says(FEED)).toBe('running: Facebook closes at 9:00 PM');
  });

  /** On call for all until 18:30 of the fixture's day, and a follow-up that is open as well. */
  async function onCallAndFollowUp(): Promise<void> {
    const onCall = { fromMs: 18 * HOUR_MS, untilMs: 18.5 * HOUR_MS, reason: 'The shop is down' };
    const plan = planWith([
      range(17, 33, 'closed'),
      range(18, 18.55, 'open', undefined, 'community'),
      range(18, 18.5, 'open'),
    ]);
    await at(18.4 * HOUR_MS, { plan, onCall: { onCall } });
    await hear('open');
  }

  test('on call, the feed says when it closes until that is put away, and the follow-up stays', async () => {
    await onCallAndFollowUp();
    await putAway(FEED);
    expect([says(FEED), says(GROUP)]).toEqual([undefined, 'running: Follow-up']);
  });

  test('on call, a follow-up that was put away does not come back as another countdown', async () => {
    await onCallAndFollowUp();
    await putAway(GROUP);
    expect(says(GROUP)).toBeUndefined();
  });

  test('in the first week the night is announced, which closes all the same', async () => {
    const plan = planWith([range(17, 22, 'remind'), range(22, 33, 'closed')]);
    await at(22 * HOUR_MS - 300_000, { plan });
    expect(says(FEED)).toContain('Facebook closes at');
  });

  test('where off hours wait first that is said, at the end of work and of what was asked for', async () => {
    const plan = planWith([
      range(17, 22, 'delay'),
      range(22, 33, 'closed'),
      range(19, 19.1, 'open', 'facebook'),
    ]);
    await at(TEN_BEFORE_MS, { plan });
    expect(says(FEED)).toBe('running: Facebook waits first from 7:00 PM');
    expect(told.get(FEED.id)?.strip?.ending).toBe(
      'It waits first from now on. What you have typed stays here.',
    );
    await at(19 * HOUR_MS, { plan });
    expect(says(FEED)).toBe('running: Facebook waits first from 9:06 PM');
    await at(22 * HOUR_MS - 300_000, { plan });
    expect(says(FEED), 'the night only closes what is shut already').toBeUndefined();
  });

  test('work that ends at midnight', async () => {
    const plan = planWith([range(22, 33, 'closed')]); // 24:00 in Cairo
    await at(22 * HOUR_MS - 300_000, { plan });
    expect(says(FEED)).toBe('running: Facebook closes at 12:00 AM');
  });

  test('put away in the last half minute, it says so again once the clock was set back', async () => {
    await at(CLOSES_MS - 20_000);
    await putAway(FEED);
    await at(TEN_BEFORE_MS);
    expect(says(FEED)).toBeDefined();
  });
});
