import { expect, test } from 'vitest';
import { RULES } from './facts.fixture';
import { hostOf, ownedHosts, widest } from './hosts';

test('a platform owns the hosts where any page is its own, each said once', () => {
  expect(ownedHosts(RULES)).toEqual([
    { host: 'ads.facebook.com', platform: 'ads' },
    { host: 'facebook.com', platform: 'facebook' },
    { host: 'x.com', platform: 'x' },
  ]);
});

test.each([
  ['https://facebook.com/', 'facebook'],
  ['http://m.facebook.com/groups/1', 'facebook'],
  ['https://BUSINESS.Facebook.com:8443/latest', 'facebook'],
  ['https://www.facebook.com./', 'facebook'],
  ['https://ads.facebook.com/', 'ads'],
  ['https://eu.ads.facebook.com/', 'ads'],
  ['https://notfacebook.com/', undefined],
  ['https://facebook.com.example/', undefined],
  ['https://news.example/?next=https://facebook.com/', undefined],
  ['https://facebook.com@news.example/', undefined],
  ['https://search.example/reviews/1', undefined],
  ['chrome-extension://facebook.com/closed.html', undefined],
  ['blob:https://facebook.com/1', undefined],
  ['', undefined],
])('%s belongs to %s', (url, platform) => {
  expect(hostOf(ownedHosts(RULES), url)?.platform).toBe(platform);
});

test('the widest hosts are those under no other', () => {
  const hosts = ['b.example', 'a.b.example', 'ab.example', 'b.example', 'c.d.example'];
  expect(widest(hosts)).toEqual(['ab.example', 'b.example', 'c.d.example']);
});
