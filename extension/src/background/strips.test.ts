import type { FollowUpStatus } from '@protocol/messages';
import { beforeEach, expect, test } from 'vitest';
import { FakeClock, FakeStore } from '@/adapters/fakes';
import { RULES } from '@/enforcer/facts.fixture';
import type { StripOrder } from '@/openings/strip';
import { Standing } from './standing';
import { Strips } from './strips';

const clock = new FakeClock();
const GROUP = { id: 1, url: 'https://www.facebook.com/groups/1/' };
const FEED = { id: 2, url: 'https://www.facebook.com/' };

let standing: Standing;
let strips: Strips;
/** What each tab was told last, and how often any was. */
let told: Map<number, StripOrder>;
let times: number;

beforeEach(() => {
  standing = new Standing(new FakeStore(), { rules: RULES, language: 'en' });
  told = new Map();
  times = 0;
  strips = new Strips({
    clock,
    standing,
    connection: () => 'connected',
    tabs: async () => [GROUP, FEED],
    tell: async (tab, order) => {
      told.set(tab, order);
      times += 1;
    },
    uiLanguage: () => 'en',
  });
});

/** The daemon tells of the follow-up. */
async function hear(state: FollowUpStatus['state']): Promise<void> {
  const nowMs = clock.nowMs();
  const followUp = { state, atMs: nowMs, date: '2026-03-29', leftMs: 600_000, spending: true };
  await standing.keep({ followUp: { ...followUp, untilMs: nowMs + 3_600_000 } });
  await strips.heard();
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
  await strips.hide();
  expect(shown()).toEqual([false, false]);
  await hear('ending');
  expect(shown()).toEqual([true, false]);
  await hear('ready');
  expect(shown()).toEqual([false, false]);
  await hear('open');
  expect(shown()).toEqual([true, false]);
});

test('pages are left in peace while there is nothing to show', async () => {
  await hear('ready');
  const before = times;
  await strips.show();
  await hear('spent');
  expect(times).toBe(before);
});
