import { expect, test } from 'vitest';
import { isWatched, type SoundTab, soundOrder } from './sound';

const FEED = 'https://x.com/home';
const CALL = 'https://x.com/call';
const places = {
  isPlatform: (url: string) => url.startsWith('https://x.com/'),
  isLive: (url: string) => url === CALL,
};

const tab: SoundTab = { id: 1, url: FEED, audible: true, seen: false };

test.each<[string, Partial<SoundTab>, away: string, here: string]>([
  ['a feed that plays', {}, 'mute', ''],
  ['a feed that plays in front', { seen: true }, 'mute', ''],
  ['a feed that is silent', { audible: false }, '', ''],
  ['what is no platform', { url: 'https://news.example.com/' }, '', ''],
  ['what we are not told', { url: undefined }, '', ''],
  ['a call', { url: CALL }, '', ''],
  ['what its person has muted', { muted: 'other' }, '', ''],
  ['what we have muted', { muted: 'us' }, '', 'unmute'],
  ['what we have muted and is silent now', { muted: 'us', audible: false }, '', 'unmute'],
  ['what we have muted and has become another page', { muted: 'us', url: undefined }, '', 'unmute'],
  ['what we have muted and has become a call', { muted: 'us', url: CALL }, 'unmute', 'unmute'],
])('%s', (_name, patch, away, here) => {
  const order = (isAway: boolean) => {
    const { mute, unmute } = soundOrder([{ ...tab, ...patch }], isAway, places);
    return [...mute.map(() => 'mute'), ...unmute.map(() => 'unmute')].join();
  };
  expect([order(true), order(false)]).toEqual([away, here]);
});

test.each<[string, Partial<SoundTab>, boolean]>([
  ['in front', { seen: true }, true],
  ['in front, on a page that we are not told', { seen: true, url: undefined }, true],
  ['behind', {}, false],
  ['in front and silent', { seen: true, audible: false }, false],
  ['in front and muted by its person', { seen: true, muted: 'other' }, false],
  ['in front and muted by us', { seen: true, muted: 'us' }, false],
])('watched: %s', (_name, patch, want) => {
  expect(isWatched([{ ...tab, ...patch }])).toBe(want);
});
