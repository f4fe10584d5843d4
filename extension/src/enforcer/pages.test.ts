import type { ActReport } from '@protocol/messages';
import { beforeEach, expect, test, vi } from 'vitest';
import * as sweep from '@/adapters/sweep';
import type { Treatment } from './decide';
import type { Order, Shown } from './page/orders';
import { createPages, type Pages } from './pages';

vi.mock('@/adapters/sweep', () => ({
  holdsWork: vi.fn(),
  show: vi.fn(),
  hide: vi.fn(),
  lead: vi.fn(),
  letGoOn: vi.fn(),
}));

const TAB = { id: 7, url: 'https://www.facebook.com/' };
const CLOSED: Treatment = { platform: 'facebook', role: 'feed', name: 'Facebook', verdict: 'closed' };
const OPEN: Treatment = { ...CLOSED, verdict: 'open' };
const DELAY: Treatment = { ...CLOSED, verdict: 'delay' };
const REMIND: Treatment = { ...CLOSED, verdict: 'remind' };

let acts: ActReport[];
let nowMs: number;
let pages: Pages;

beforeEach(() => {
  vi.clearAllMocks();
  acts = [];
  nowMs = 0;
  pages = createPages({ report: (act) => acts.push(act), now: () => nowMs });
});

/** Settles the tab whose page holds work or not and showed something before; undefined: it does not answer. */
async function settle(
  treatment: Treatment,
  holds: boolean | 'unknown',
  before: Shown | undefined,
  held = false,
): Promise<void> {
  vi.mocked(sweep.holdsWork).mockResolvedValue(holds);
  vi.mocked(sweep.show).mockResolvedValue(before);
  const shows = { closed: 'cover', remind: 'reminder', open: 'nothing', delay: 'cover' } as const;
  await pages.settle(TAB, {
    treatment,
    held,
    order: (): Order => ({ show: shows[treatment.verdict] }),
    isSame: () => true,
    isPartOpen: false,
  });
}

test('a page in which something runs is left as it is, and may be seen', async () => {
  await settle(CLOSED, false, 'nothing', true);
  expect(sweep.letGoOn).toHaveBeenCalledWith(TAB.id);
  expect(sweep.lead).not.toHaveBeenCalled();
  expect(sweep.show).not.toHaveBeenCalled();
  expect(acts).toEqual([]);
});

test('a page without work is left, and reported once though several layers close it', async () => {
  await settle(CLOSED, false, 'nothing');
  pages.turnedAway(TAB.id, 'facebook');
  expect(sweep.lead).toHaveBeenCalledWith(
    TAB,
    '/closed.html?platform=facebook&role=feed',
    expect.any(Function),
    false,
  );
  expect(acts).toEqual([{ act: 'closed', platform: 'facebook' }]);

  nowMs = 60_000;
  pages.turnedAway(TAB.id, 'facebook');
  expect(acts).toHaveLength(2);
});

test('a page that waits first is led away to ask, or covered where that would lose work; at night nothing is said anew', async () => {
  await settle(DELAY, false, 'nothing');
  expect(sweep.lead).toHaveBeenCalledTimes(1);
  await settle(DELAY, true, 'nothing');
  await settle(CLOSED, true, 'cover');
  expect(sweep.lead).toHaveBeenCalledTimes(1);
  expect(acts.map(({ act }) => act)).toEqual(['closed', 'covered']);
});

test('a page with work is covered and never left; covering and uncovering are reported once each', async () => {
  await settle(CLOSED, true, 'nothing');
  await settle(CLOSED, true, 'cover');
  await settle(OPEN, true, 'cover');
  await settle(OPEN, true, 'nothing');
  expect(sweep.lead).not.toHaveBeenCalled();
  expect(acts).toEqual([
    { act: 'covered', platform: 'facebook' },
    { act: 'uncovered', platform: 'facebook' },
  ]);
});

test.each<[string, boolean | 'unknown']>([
  ['does not say whether it holds work', 'unknown'],
  ['holds work and cannot cover itself', true],
])('a page that %s is hidden and never left', async (_, holds) => {
  await settle(CLOSED, holds, undefined);
  expect(sweep.hide).toHaveBeenCalledWith(TAB.id);
  expect(sweep.lead).not.toHaveBeenCalled();
});

test('a page with a call or a live broadcast is not touched while it is closed', async () => {
  await settle(CLOSED, false, 'nothing', true);
  expect(sweep.holdsWork).not.toHaveBeenCalled();
  expect(sweep.show).not.toHaveBeenCalled();
  expect(sweep.hide).not.toHaveBeenCalled();
  expect(sweep.lead).not.toHaveBeenCalled();
  expect(acts).toEqual([]);

  await settle(CLOSED, false, 'nothing');
  expect(sweep.lead).toHaveBeenCalledTimes(1);
});

test('a reminder is reported when it appears', async () => {
  await settle(REMIND, false, 'nothing');
  await settle(REMIND, false, 'reminder');
  await settle(OPEN, false, 'reminder');
  expect(acts).toEqual([{ act: 'reminded', platform: 'facebook' }]);
});
