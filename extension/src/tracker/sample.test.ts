import { expect, test } from 'vitest';
import { look, type SeenTab } from './sample';

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
