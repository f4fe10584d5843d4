import { beforeEach, expect, test } from 'vitest';
import type { Presence } from '@/adapters/idle';
import { Away } from './away';
import type { Desk } from './desk';
import type { SoundTab } from './sound';

const MINUTE_MS = 60_000;
/** A tab that is closed before it can be muted. */
const GONE = 9;
const FEED: SoundTab = { id: 1, url: 'https://x.com/home', audible: true, seen: false };

let [nowMs, started, presence]: [number, boolean, Presence] = [0, true, 'active'];
let tabs: SoundTab[];
/** What is stored for as long as the browser runs. */
let desk: Desk;
/** What happened, in order. */
let seen: string[];

beforeEach(() => {
  [nowMs, started, presence] = [100 * MINUTE_MS, true, 'active'];
  [tabs, desk, seen] = [[FEED], { away: false }, []];
});

/** A new life of the worker. */
function revive(): Away {
  return new Away({
    now: () => nowMs,
    presence: async () => presence,
    tabs: async () => structuredClone(tabs),
    async setMuted(id, muted) {
      if (id === GONE) throw new Error('no such tab');
      tabs = tabs.map(({ muted: _, ...tab }) => ({ ...tab, ...(muted && { muted: 'us' as const }) }));
      seen.push(muted ? `mute ${id}` : `unmute ${id}`);
    },
    places: async () => (started ? { isPlatform: () => true, isLive: () => false } : undefined),
    load: async () => desk,
    save: async (saved) => {
      desk = saved;
    },
    back: () => void seen.push('back'),
  });
}

async function look(there: Presence, minutesLater = 0): Promise<void> {
  presence = there;
  nowMs += minutesLater * MINUTE_MS;
  await revive().look();
}

test('B1 five minutes without anybody, each look in another life of the worker', async () => {
  await look('active');
  await look('idle', 1);
  await look('idle', 3.9);
  expect(seen).toEqual([]);
  await look('idle', 0.1);
  await look('idle', 30);
  await look('active', 1);
  expect(seen).toEqual(['mute 1', 'unmute 1', 'back']);
});

test('whoever comes back in time has heard everything', async () => {
  await look('idle', 4);
  await look('active', 0.5);
  await look('idle', 4);
  expect(seen).toEqual([]);
});

test('a browser that was killed meanwhile gives back what it still has', async () => {
  tabs = [{ ...FEED, muted: 'us' }];
  await look('active');
  expect(seen).toEqual(['unmute 1']);
});

test('before Start nobody is away; who is let go has everything back', async () => {
  started = false;
  await look('locked');
  expect(seen).toEqual([]);
  started = true;
  await look('locked');
  started = false;
  await look('locked');
  expect(seen).toEqual(['mute 1', 'unmute 1', 'back']);
});

test('a tab that is gone by then holds no other up', async () => {
  tabs = [{ ...FEED, id: GONE }, FEED];
  await look('locked');
  expect(seen).toEqual(['mute 1']);
});
