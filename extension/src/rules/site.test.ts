import { expect, test } from 'vitest';
import { hostOfSite } from './site';

test.each([
  ['forum.example.org', 'forum.example.org'],
  [' https://www.Forum.example.org:8443/new?a=b#c ', 'forum.example.org'],
  ['http://me:secret@forum.example.org./', 'forum.example.org'],
  ['www.example.org', 'example.org'],
  ['منتدى.example', 'xn--pgbk8der.example'],
])('%s is about %s', (typed, host) => {
  expect(hostOfSite(typed)).toBe(host);
});

test.each([
  '',
  'forum',
  'localhost',
  '192.0.2.7',
  '192.0.2.7:80',
  'http://[2001:db8::1]/',
  'a..example',
  '-a.example',
  'a_b.example',
  'ftp://example.org/',
  'about:blank',
  'chrome-extension://nmhjamgflnhapehdmafgamebfjpmlfgp/popup.html',
  'two words.example',
])('%j is about no site', (typed) => {
  expect(hostOfSite(typed)).toBeUndefined();
});
