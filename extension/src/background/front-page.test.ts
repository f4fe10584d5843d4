import type { Rules } from '@protocol/messages';
import { expect, test } from 'vitest';
import { FakeStore } from '@/adapters/fakes';
import { tableNow } from './front-page';
import { Standing } from './standing';

const RULES: Rules = {
  revision: 7,
  platforms: [{ id: 'x', name: 'X', home: 'https://x.com/' }],
  rules: [{ id: 'x.feed', platform: 'x', role: 'feed', host: 'x.com' }],
  clients: [
    { id: 'c1', label: 'Café Nour' },
    { id: 'c2', label: 'Bayt' },
  ],
  clientPages: [{ client: 'c1', host: 'x.com', query: 'asset_id=12' }],
  marks: [{ host: 'x.com', query: 'asset_id', number: true }],
};
const NOW_MS = 5;

function tell(url: string, more: { rules?: Rules; chosen?: string; isStarted?: boolean } = {}) {
  const { rules = RULES, chosen, isStarted = true } = more;
  const standing = new Standing(new FakeStore(), {
    rules,
    ...(isStarted && { startedMs: 1 }),
    ...(chosen && { chosen: { id: chosen, untilMs: NOW_MS + 1 } }),
  });
  return tableNow(standing, { url }, NOW_MS);
}

test('a page of a client is told with the pages by which it is known, and is offered to nobody', () => {
  const { page } = tell('https://x.com/latest?asset_id=12', { chosen: 'c2' });
  expect(page).toMatchObject({ client: 'c1', clientPages: 'x.com/**?asset_id=12' });
  expect(page).not.toHaveProperty('mark');
});

test('one that nothing is known of is told with its mark, for whoever was chosen by hand', () => {
  const { page, chosen } = tell('https://x.com/latest?asset_id=13', { chosen: 'c2' });
  expect(page).toMatchObject({ client: 'c2', mark: 'x.com/**?asset_id=13' });
  expect(page).not.toHaveProperty('clientPages');
  expect(chosen).toBe('c2');
});

test('without a mark there is none, and nothing of clients before Start or where there are none', () => {
  expect(tell('https://x.com/home').page).toEqual({
    platform: 'x',
    role: 'feed',
    rule: 'x.feed',
    pattern: 'x.com/**',
  });
  expect(tell('https://x.com/latest?asset_id=13', { isStarted: false })).not.toHaveProperty('page');
  const { clients: _, clientPages: __, marks: ___, ...without } = RULES;
  const told = tell('https://x.com/latest?asset_id=13', { rules: without });
  expect([told.clients, told.page?.mark]).toEqual([undefined, undefined]);
});
