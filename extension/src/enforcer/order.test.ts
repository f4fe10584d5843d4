import type { Role } from '@protocol/messages';
import { expect, test } from 'vitest';
import { createTexts } from '@/i18n';
import { partOpenAround, treat } from './decide';
import { facts, HOUR_MS, planWith, range } from './facts.fixture';
import { orderFor, type PageState } from './order';

const PLAIN: PageState = { work: false, live: false };

const CLOSED = planWith([range(17, 33, 'closed')]);
const WAITS = planWith([range(17, 22, 'delay'), range(22, 33, 'closed')]);
const PART = planWith([...CLOSED.verdicts, range(18, 19, 'open', undefined, 'community')]);

function orderAt(hour: number, page: PageState, plan = CLOSED, role: Role = 'feed', hasFollowUp = false) {
  const now = facts({ nowMs: hour * HOUR_MS, plan });
  const manner = { texts: createTexts('en'), zone: 'UTC', nowMs: now.nowMs, hasFollowUp };
  const around = partOpenAround(now, 'https://www.facebook.com/');
  return orderFor(now, treat(now, { platform: 'facebook', role }), manner, { ...page, around });
}

test('a page that closes next covers itself then, also with nobody there to tell it', () => {
  expect(orderAt(16, PLAIN)).toMatchObject({
    show: 'nothing',
    next: { atMs: 17 * HOUR_MS, cover: { title: 'Done for today' } },
  });
});

test('a live page only asks when it closes', () => {
  expect(orderAt(16, { work: false, live: true })).toEqual({ show: 'nothing', next: { atMs: 17 * HOUR_MS } });
});

test('a closed page asks when it opens, and says that a draft is safe where there is one', () => {
  const { show, words, next } = orderAt(18, { work: true, live: false });
  expect({ show, draft: words?.draft?.safe, next }).toEqual({
    show: 'cover',
    draft: 'Your draft is safe on this page',
    next: { atMs: 33 * HOUR_MS },
  });
  expect(orderAt(18, PLAIN).words?.draft).toBeUndefined();
});

test('a cover is called as the closed page is: before work nothing is done for today', () => {
  const early = planWith([range(3, 9, 'closed')]);
  expect(orderAt(7, PLAIN, early).words?.title).toBe('This time is yours');
  expect(orderAt(18, PLAIN).words?.title).toBe('Done for today');
});

test.each([
  ['a draft in a community', { work: true, live: false }, 'community', true, true],
  ['no draft', PLAIN, 'community', true, false],
  ['a draft on the feed', { work: true, live: false }, 'feed', true, false],
  ['no follow-up', { work: true, live: false }, 'community', false, false],
] as const)('how to go on today is said or not: %s', (_what, page, role, hasFollowUp, said) => {
  const { words } = orderAt(18, page, CLOSED, role, hasFollowUp);
  expect(words?.way !== undefined).toBe(said);
});

test('an open page knows what it may move to, and when it closes itself', () => {
  const { show, moves, next } = orderAt(18, PLAIN, PART, 'community');
  expect({ show, next: next?.atMs, closed: moves?.rules.map(({ closed }) => closed) }).toEqual({
    show: 'nothing',
    next: 19 * HOUR_MS,
    closed: [false, true, true, true],
  });
  expect(moves?.cover?.lines).toContain('Open now on Facebook: Community.');
  expect(orderAt(17, PLAIN, PART, 'community').moves).toBeUndefined();
});

test('a closed page says what is open meanwhile, and when it opens itself', () => {
  expect(orderAt(18, PLAIN, PART).words?.lines).toEqual([
    'This part of Facebook is closed outside working hours.',
    'It opens again tomorrow at 9:00 AM.',
    'Open now on Facebook: Community.',
  ]);
});

test('a page that waits first next covers itself then, and says so; at night it says that it is closed', () => {
  expect(orderAt(16, PLAIN, WAITS).next).toMatchObject({
    atMs: 17 * HOUR_MS,
    cover: { lines: expect.arrayContaining(['Outside working hours Facebook opens after a short wait.']) },
  });
  expect(orderAt(18, PLAIN, WAITS).next).toMatchObject({
    atMs: 22 * HOUR_MS,
    cover: { title: 'It is night', lines: expect.arrayContaining(['Facebook is closed for the night.']) },
  });
});

test('a draft under a wait is told the way to the page that asks, whatever a follow-up would open', () => {
  const { words } = orderAt(18, { work: true, live: false }, WAITS, 'community', true);
  expect(words).toMatchObject({
    title: 'Done for today',
    lines: [
      'Outside working hours Facebook opens after a short wait.',
      'Without a wait it opens tomorrow at 9:00 AM.',
      'The community will still be there tomorrow.',
    ],
    draft: { safe: 'Your draft is safe on this page' },
    way: 'To finish it today, open Facebook in a new tab and say there what for. Then this page opens, too.',
  });
  expect(orderAt(18, PLAIN, WAITS).words?.way).toBeUndefined();
});

test.each<[Role, string]>([
  ['feed', 'This part of Facebook is closed outside working hours.'],
  ['care', 'Outside working hours this part of Facebook opens after a short wait.'],
])('where a platform is not treated alike, a cover over its %s speaks of a part', (role, why) => {
  const plan = planWith([...WAITS.verdicts, range(17, 22, 'closed', undefined, 'feed')]);
  expect(orderAt(18, PLAIN, plan, role)).toMatchObject({
    show: 'cover',
    words: { lines: expect.arrayContaining([why]) },
  });
});
