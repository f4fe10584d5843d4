import { expect, test } from 'vitest';
import { createTexts } from '@/i18n';
import { treat } from './decide';
import { facts, HOUR_MS, planWith, range } from './facts.fixture';
import { orderFor, type PageState } from './order';

const PLAIN: PageState = { work: false, live: false };

function orderAt(hour: number, page: PageState) {
  const now = facts({ nowMs: hour * HOUR_MS, plan: planWith([range(17, 33, 'closed')]) });
  const manner = { texts: createTexts('en'), zone: 'UTC', nowMs: now.nowMs };
  return orderFor(now, treat(now, 'facebook'), manner, page);
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
  expect({ show, draft: words?.draft, next }).toEqual({
    show: 'cover',
    draft: 'Your draft is safe on this page',
    next: { atMs: 33 * HOUR_MS },
  });
  expect(orderAt(18, PLAIN).words?.draft).toBeUndefined();
});
