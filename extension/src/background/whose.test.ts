import type { Rules } from '@protocol/messages';
import { expect, test } from 'vitest';
import { FakeStore } from '@/adapters/fakes';
import { placeNow } from './place-now';
import { Standing } from './standing';
import { whoseNow } from './whose';

const MIDNIGHT_MS = 1_795_507_200_000;
const PAGES = { client: 'c1', host: 'x.com', query: 'asset_id=12' };
const RULES: Rules = {
  revision: 1,
  platforms: [{ id: 'x', name: 'X', home: 'https://x.com/' }],
  rules: [{ id: 'x.feed', platform: 'x', role: 'feed', host: 'x.com' }],
  clients: [
    { id: 'c1', label: 'Café Nour' },
    { id: 'c2', label: 'Bayt' },
  ],
  clientPages: [PAGES],
};
const HERS = 'https://x.com/latest?asset_id=12';
const OTHER = 'https://x.com/latest?asset_id=123';

function standing(chosen?: string): Standing {
  return new Standing(new FakeStore(), {
    rules: RULES,
    ...(chosen && { chosen: { id: chosen, untilMs: MIDNIGHT_MS } }),
  });
}

test('the address says whose page it is, whoever was chosen', () => {
  expect(whoseNow(standing('c2'), HERS, MIDNIGHT_MS - 1)).toEqual({ client: 'c1', pages: PAGES });
});

test('a page that does not say it is for the one who was chosen, to the end of that day', () => {
  expect(whoseNow(standing('c2'), OTHER, MIDNIGHT_MS - 1)).toEqual({ client: 'c2' });
  expect(whoseNow(standing('c2'), OTHER, MIDNIGHT_MS)).toBeUndefined();
  expect(whoseNow(standing(), OTHER, MIDNIGHT_MS - 1)).toBeUndefined();
});

test('one who is a client no more is nobody', () => {
  expect(whoseNow(standing('c3'), OTHER, MIDNIGHT_MS - 1)).toBeUndefined();
});

test('a place has its client, and what is on no platform has none', () => {
  const at = (url: string) => placeNow(standing('c2'), url, MIDNIGHT_MS - 1)?.client;
  expect([HERS, OTHER, 'https://example.org/?asset_id=12'].map(at)).toEqual(['c1', 'c2', undefined]);
});

test('other clients in a new table count at once', async () => {
  const known = standing();
  await known.keep({ rules: { ...RULES, revision: 2, clientPages: [{ ...PAGES, client: 'c2' }] } });
  expect(whoseNow(known, HERS, 0)?.client).toBe('c2');
  const { clients: _, clientPages: __, ...without } = RULES;
  await known.keep({ rules: { ...without, revision: 3 } });
  expect(whoseNow(known, HERS, 0)).toBeUndefined();
});
