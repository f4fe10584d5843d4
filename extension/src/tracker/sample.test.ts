import { expect, test } from 'vitest';
import { look, mayPlay, type Sample, type SeenTab, targetOf } from './sample';

const tab = (url: string | undefined, traits: Partial<SeenTab> = {}): SeenTab => ({
  url,
  focused: false,
  visible: true,
  audible: false,
  ...traits,
});
const placeOf = (url: string) =>
  url.startsWith('https://x.com') ? { platform: 'x', role: 'feed' as const, rule: url.slice(14) } : undefined;

const front = { focused: true };
const loud = { audible: true };

test.each<[name: string, tabs: SeenTab[], seen: object]>([
  ['the front tab of the focused window', [tab('https://x.com/a', front)], { focused: 'a', audible: false }],
  ['a page that is none of ours', [tab(undefined, front)], { audible: false }],
  ['a page in a window behind', [tab('https://x.com/a')], { audible: false }],
  [
    'a page that plays in a window behind',
    [tab('https://x.com/a', loud), tab(undefined, front)],
    { watched: 'a', audible: false },
  ],
  [
    'a page that plays in a minimised window',
    [tab('https://x.com/a', { ...loud, visible: false })],
    { audible: false },
  ],
  [
    'a page that plays in front',
    [tab('https://x.com/a', { ...front, ...loud })],
    { focused: 'a', audible: true },
  ],
  [
    'the first of two that play',
    [tab(undefined, loud), tab('https://x.com/a', loud), tab('https://x.com/b', loud)],
    { watched: 'a', audible: false },
  ],
])('%s', (_name, tabs, seen) => {
  const { focused, watched, audible } = look(tabs, placeOf);
  expect({ focused: focused?.rule, watched: watched?.rule, audible }).toEqual({
    focused: undefined,
    watched: undefined,
    ...seen,
  });
});

const place = (rule: string) => ({ platform: 'x', role: 'feed' as const, rule });
const sample = (seen: Partial<Sample>): Sample => ({
  audible: false,
  presence: 'idle',
  inputMs: 0,
  zone: 'UTC',
  ...seen,
});

test.each<[name: string, seen: Partial<Sample>, target: object | undefined, asks: boolean]>([
  ['a page that nobody touches', { focused: place('a') }, undefined, true],
  ['a silent video on it', { focused: place('a'), playedMs: 9 }, { rule: 'a', attention: 'watched' }, false],
  [
    'what is heard elsewhere before it',
    { focused: place('a'), watched: place('b'), playedMs: 9 },
    { rule: 'b', attention: 'watched' },
    false,
  ],
  [
    'a page that is heard',
    { focused: place('a'), audible: true },
    { rule: 'a', attention: 'focused' },
    false,
  ],
  [
    'somebody is there',
    { focused: place('a'), presence: 'active' },
    { rule: 'a', attention: 'focused' },
    false,
  ],
  ['behind a locked screen', { focused: place('a'), presence: 'locked', playedMs: 9 }, undefined, false],
  ['no platform in front', {}, undefined, false],
])('nobody touches anything: %s', (_name, seen, target, asks) => {
  expect([targetOf(sample(seen)), mayPlay(sample(seen))]).toEqual([target, asks]);
});
