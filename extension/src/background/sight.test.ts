import type { Hold, Rules } from '@protocol/messages';
import catalogue from '@protocol/platforms.json';
import { beforeEach, expect, test } from 'vitest';
import { FakeStore } from '@/adapters/fakes';
import type { BehindTab, FrontTab } from '@/adapters/windows';
import { targetOf } from '@/tracker/sample';
import { Sight } from './sight';
import { Standing } from './standing';

const FEED = 'https://x.com/home';
const MEET = 'https://meet.google.com/abc-defg-hij';
const TEAMS = 'https://teams.microsoft.com/v2/';
const MESSENGER = 'https://www.messenger.com/groupcall/ROOM:1/';
const LIVE = 'https://www.facebook.com/live/producer/1';

interface World {
  front: FrontTab[];
  behind: BehindTab[];
  isFullScreen: boolean;
  isTyping: boolean;
  /** Tabs that a break lies over. */
  covered: number[];
  /** Pages that the browser hides from us, but for the popup. */
  hidden: string[];
}

let world: World;
/** The pages behind that were looked at. */
let lookedAt: string[];

beforeEach(() => {
  world = { front: [], behind: [], isFullScreen: false, isTyping: false, covered: [], hidden: [] };
  lookedAt = [];
});

function sightOf(rules = catalogue as Rules): Sight {
  return new Sight({
    standing: new Standing(new FakeStore(), { startedMs: 1, rules }),
    composers: { isInUse: async () => false },
    typists: { isTyping: () => world.isTyping },
    curtains: { covers: (tab) => tab !== undefined && world.covered.includes(tab) },
    hands: { look: async ({ presence }) => (presence === 'active' ? undefined : 7) },
    frontTabs: async () => world.front,
    tabsBehind: async (isMeant) => {
      const meant = world.behind.filter(({ url = '' }) => isMeant(url));
      lookedAt.push(...meant.map(({ url = '' }) => url));
      return meant;
    },
    isFullScreen: async () => world.isFullScreen,
    maySee: async (url) => !world.hidden.includes(url),
    input: async (nowMs) => ({ presence: 'active', inputMs: nowMs }),
    playedMs: async () => undefined,
    zone: () => 'Africa/Cairo',
  });
}

const front = (url: string | undefined, traits: Partial<FrontTab> = {}): FrontTab => ({
  id: 1,
  url,
  focused: true,
  visible: true,
  audible: false,
  ...traits,
});
const behind = (url: string, audible = false): BehindTab => ({ id: 2, url, audible });
const aside = { id: 3, focused: false, audible: true };

/** What one look comes to: what is counted, and why nobody should be interrupted. */
async function seen(some: Partial<World>): Promise<[rule: string | undefined, hold: Hold | undefined]> {
  Object.assign(world, some);
  const sample = await sightOf().sample(5);
  return [sample && targetOf(sample)?.rule, sample?.hold];
}

test.each<[string, Partial<World>, string | undefined, Hold | undefined]>([
  ['a feed', { front: [front(FEED)] }, 'x.home', undefined],
  ['a call on no platform, in front', { front: [front(MEET)] }, undefined, 'call'],
  ['a call of a platform, in front', { front: [front(MESSENGER)] }, undefined, 'call'],
  [
    'a call of a platform that is heard in a window aside, while nothing else has attention',
    { front: [front(undefined), front(MESSENGER, aside)] },
    undefined,
    'call',
  ],
  ['a feed while such a call is heard', { front: [front(FEED), front(MESSENGER, aside)] }, 'x.home', 'call'],
  [
    'a feed while a silent call is open in a window aside',
    { front: [front(FEED), front(MEET, { ...aside, audible: false })] },
    'x.home',
    undefined,
  ],
  [
    'a feed while a call behind is heard',
    { front: [front(FEED)], behind: [behind(MEET, true)] },
    'x.home',
    'call',
  ],
  [
    'a feed while one behind is silent',
    { front: [front(FEED)], behind: [behind(MEET)] },
    'x.home',
    undefined,
  ],
  ['a chat that is silent', { front: [front(TEAMS)] }, undefined, undefined],
  ['a chat that is heard', { front: [front(TEAMS, { audible: true })] }, undefined, 'call'],
  [
    'a feed while a broadcast is open behind',
    { front: [front(FEED)], behind: [behind(LIVE)] },
    'x.home',
    'live',
  ],
  ['a broadcast, which is work', { front: [front(LIVE)] }, 'facebook.live', 'live'],
  [
    'a full screen on a site that nobody listed',
    { front: [front(undefined)], isFullScreen: true },
    undefined,
    'fullscreen',
  ],
  ['somebody types', { front: [front(FEED)], isTyping: true }, 'x.home', 'typing'],
  ['a call that only the popup was let see', { front: [front(MEET)], hidden: [MEET] }, undefined, undefined],
  [
    'a broadcast behind that only the popup was let see',
    { behind: [behind(LIVE)], hidden: [LIVE] },
    undefined,
    undefined,
  ],
])('%s', async (_name, some, rule, hold) => {
  expect(await seen(some)).toEqual([rule, hold]);
});

test('what lies beneath a break has no attention, also while it can be heard', async () => {
  const group = front('https://www.facebook.com/groups/1/', { id: 3, focused: false, audible: true });
  expect(await seen({ front: [front(FEED), group], covered: [1, 3] })).toEqual([undefined, undefined]);
  expect(await seen({ front: [front(FEED), group], covered: [3] })).toEqual(['x.home', undefined]);
});

test('a site of calls that its person counts as a platform is counted, but for calls', async () => {
  const table = catalogue as Rules;
  const own = {
    id: 'own-teams.other',
    platform: 'own-teams',
    role: 'community',
    host: 'teams.microsoft.com',
  } as const;
  const sight = sightOf({ ...table, rules: [...table.rules, own] });
  const counted = async (audible: boolean) => {
    world.front = [front(TEAMS, { audible })];
    const sample = await sight.sample(5);
    return sample && targetOf(sample)?.rule;
  };
  expect([await counted(false), await counted(true)]).toEqual([own.id, undefined]);
});

test('of the tabs behind no other page is looked at', async () => {
  await seen({ behind: [behind('https://news.example.com/'), behind(FEED), behind(LIVE)] });
  expect(lookedAt).toEqual([LIVE]);
});

test('without rules nothing is looked at', async () => {
  const standing = new Standing(new FakeStore(), {});
  const sight = new Sight({ standing } as ConstructorParameters<typeof Sight>[0]);
  expect(await sight.sample(5)).toBeUndefined();
});

test('a broadcast that nobody has looked at for two hours is a tab that was forgotten', async () => {
  const sight = sightOf();
  const live = { ...behind(LIVE), id: 1 };
  const at = async (some: Partial<World>, hours: number) => {
    Object.assign(world, some);
    return (await sight.sample(hours * 3_600_000))?.hold;
  };
  expect(await at({ front: [front(LIVE)] }, 0)).toBe('live');
  expect(await at({ front: [front(FEED, { id: 2 })], behind: [live] }, 1.9)).toBe('live');
  expect(await at({}, 2)).toBeUndefined();
  expect(await at({ behind: [{ ...live, audible: true }] }, 2.1)).toBe('live');
  expect(await at({ behind: [live] }, 4)).toBe('live');
  expect(await at({}, 4.2)).toBeUndefined();
  expect(await at({ front: [front(LIVE)], behind: [] }, 5)).toBe('live');
});
