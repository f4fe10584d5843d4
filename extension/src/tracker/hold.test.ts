import type { Hold } from '@protocol/messages';
import { expect, test } from 'vitest';
import type { PageHold } from '@/rules/holds';
import { type HoldSight, type HoldTab, holdOf, isCall, LIVE_UNSEEN_MS } from './hold';

const MEET: PageHold = { hold: 'call' };
const TEAMS: PageHold = { hold: 'call', sounding: true };
const LIVE: PageHold = { hold: 'live' };

const front = { focused: true };
const loud = { audible: true };
const tab = (page: PageHold | undefined, traits: Partial<HoldTab> = {}): HoldTab => ({
  page,
  focused: false,
  audible: false,
  unseenMs: 0,
  ...traits,
});

test.each<[name: string, seen: Partial<HoldSight>, hold: Hold | undefined]>([
  ['nothing', {}, undefined],
  ['a page without any', { tabs: [tab(undefined, { ...front, ...loud })] }, undefined],
  ['a call in front', { tabs: [tab(MEET, front)] }, 'call'],
  ['a silent call behind', { tabs: [tab(MEET), tab(undefined, front)] }, undefined],
  ['a call behind that is heard', { tabs: [tab(MEET, loud), tab(undefined, front)] }, 'call'],
  ['a silent chat in front', { tabs: [tab(TEAMS, front)] }, undefined],
  ['a chat in front that is heard', { tabs: [tab(TEAMS, { ...front, ...loud })] }, 'call'],
  ['a chat behind that is heard', { tabs: [tab(TEAMS, loud)] }, 'call'],
  ['a broadcast in front', { tabs: [tab(LIVE, front)] }, 'live'],
  ['a silent broadcast behind', { tabs: [tab(LIVE), tab(undefined, front)] }, 'live'],
  ['one that was just not forgotten', { tabs: [tab(LIVE, { unseenMs: LIVE_UNSEEN_MS - 1 })] }, 'live'],
  ['one that was', { tabs: [tab(LIVE, { unseenMs: LIVE_UNSEEN_MS })] }, undefined],
  ['a window that fills the screen', { isFullScreen: true }, 'fullscreen'],
  ['somebody types', { isTyping: true }, 'typing'],
  [
    'all of them: the call',
    { tabs: [tab(LIVE), tab(MEET, loud)], isFullScreen: true, isTyping: true },
    'call',
  ],
  ['all but a call: the broadcast', { tabs: [tab(LIVE)], isFullScreen: true, isTyping: true }, 'live'],
  ['both others: the screen', { isFullScreen: true, isTyping: true }, 'fullscreen'],
])('%s', (_name, seen, hold) => {
  expect(holdOf({ tabs: [], isFullScreen: false, isTyping: false, ...seen })).toBe(hold);
});

test.each<[name: string, tab: HoldTab, call: boolean]>([
  ['a call that is silent and behind', tab(MEET), true],
  ['a chat that is silent', tab(TEAMS, front), false],
  ['a chat that is heard', tab(TEAMS, loud), true],
  ['a broadcast', tab(LIVE, loud), false],
  ['any other page', tab(undefined, loud), false],
])('counts as a call or not: %s', (_name, seen, call) => {
  expect(isCall(seen)).toBe(call);
});
