import type { Rules } from '@protocol/messages';
import catalogue from '@protocol/platforms.json';
import { expect, test } from 'vitest';
import { holdFinder, type PageHold } from './holds';

const CATALOGUE = catalogue as Rules;
const holdOf = holdFinder(CATALOGUE);

const CALL = { hold: 'call' } as const;
const SOUNDING = { hold: 'call', sounding: true } as const;

test.each<[url: string, hold: PageHold | undefined]>([
  ['https://meet.google.com/abc-defg-hij', CALL],
  ['https://meet.google.com/abc-defg-hij?authuser=1', CALL],
  ['https://meet.google.com/', undefined],
  ['https://app.zoom.us/wc/1234567890/join', CALL],
  ['https://us02web.zoom.us/wc/1234567890/start', CALL],
  ['https://zoom.us/pricing', undefined],
  ['https://teams.microsoft.com/v2/', SOUNDING],
  ['https://teams.live.com/v2/', SOUNDING],
  ['https://notmeet.google.com.example.org/abc', undefined],
  ['https://www.messenger.com/groupcall/ROOM:1/', CALL],
  ['https://www.facebook.com/videocall/incall/?peer_id=1', CALL],
  ['https://www.instagram.com/call/?ig_thread_id=1', CALL],
  ['https://studio.youtube.com/channel/UC1/livestreaming/dashboard', { hold: 'live' }],
  ['https://www.facebook.com/messages/t/1', undefined],
  ['about:blank', undefined],
])('%s', (url, hold) => {
  expect(holdOf(url)).toEqual(hold);
});

test('every page that the catalogue gives as an example of a call is one', () => {
  for (const { examples = [], sounding } of CATALOGUE.calls ?? []) {
    for (const url of examples) expect([url, holdOf(url)]).toEqual([url, sounding ? SOUNDING : CALL]);
  }
});

test('a table of an older daemon knows no calls but those of its rules', () => {
  const { calls: _, ...older } = CATALOGUE;
  const find = holdFinder(older);
  expect([find('https://meet.google.com/abc'), find('https://www.instagram.com/call/')]).toEqual([
    undefined,
    CALL,
  ]);
});
