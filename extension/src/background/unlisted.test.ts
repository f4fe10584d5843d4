import { expect, test } from 'vitest';
import { unlistedNow } from './unlisted';

const RULES = { revision: 1, platforms: [], rules: [] };
const onX = { platform: 'x', role: 'feed', rule: 'x.home' } as const;
const table = {
  now: () => ({ startedMs: 1, rules: RULES }),
  placeOf: (url: string) => (url.startsWith('https://x.com/') ? onX : undefined),
};
const says = (answer: boolean) => async () => answer;

test('the site in front that is on no platform can be counted', async () => {
  const front = { id: 3, url: 'https://www.forum.example.org/secret?q=1' };
  expect(await unlistedNow(table, front, says(false))).toEqual({
    host: 'forum.example.org',
    isMastodon: false,
  });
  expect(await unlistedNow(table, front, says(true))).toEqual({
    host: 'forum.example.org',
    isMastodon: true,
  });
});

test.each([
  ['a platform', { id: 3, url: 'https://x.com/' }],
  ['a page whose address the browser keeps to itself', { id: 3, url: undefined }],
  ['a page of our own', { id: 3, url: 'chrome-extension://nmhjamgflnhapehdmafgamebfjpmlfgp/options.html' }],
  ['a file', { id: 3, url: 'file:///home/me/a.html' }],
])('%s is none', async (_, front) => {
  expect(await unlistedNow(table, front, says(false))).toBeUndefined();
});

test('before Start no page is looked at', async () => {
  const unstarted = { ...table, now: () => ({ rules: RULES }) };
  const fails = () => Promise.reject(new Error('looked at'));
  expect(await unlistedNow(unstarted, { id: 3, url: 'https://forum.example.org/' }, fails)).toBeUndefined();
});
