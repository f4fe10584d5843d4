import { expect, test } from 'vitest';
import { isNews } from './announcer';

const feed = { rule: 'x.feed', attention: 'focused' as const, sinceMs: 100, fromMs: 100, away: false };
const none = { sinceMs: 200, fromMs: 200, away: false };

test.each([
  ['the first word', feed, undefined, 1_000, true],
  ['the same', feed, feed, 14_999, false],
  ['the same after 15 s', feed, feed, 15_000, true],
  ['the same with a span cut off', { ...feed, fromMs: 60_100 }, feed, 1_000, false],
  ['another place', { ...feed, rule: 'x.care' }, feed, 1_000, true],
  ['the same place anew', { ...feed, sinceMs: 300 }, feed, 1_000, true],
  ['nothing any more', none, feed, 1_000, true],
  ['still nothing', none, none, 60_000, false],
  ['nobody there any more', { ...none, away: true }, none, 1_000, true],
  ['a call begins', { ...feed, hold: 'call' as const }, feed, 1_000, true],
  [
    'somebody types in it',
    { ...feed, hold: 'call' as const, typing: true },
    { ...feed, hold: 'call' as const },
    1_000,
    true,
  ],
  ['a call ends, on no platform', none, { ...none, hold: 'call' as const }, 1_000, true],
  [
    'a call goes on, on no platform',
    { ...none, hold: 'call' as const },
    { ...none, hold: 'call' as const },
    60_000,
    false,
  ],
])('%s', (_name, activity, last, sinceMs, news) => {
  expect(isNews(activity, last && { activity: last, atMs: 0 }, sinceMs)).toBe(news);
});
