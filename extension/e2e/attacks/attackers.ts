import { type Arena, attackFrom, attackOf, type Room, type Target, type Try } from './arena';
import type { Foreigners } from './foreign';
import { REBOUND } from './lures';

/** Where the attackers are. */
export interface Scene {
  target: Target;
  /** The port of pages that any program on this computer might serve. */
  lurePort: number;
  foreigners: Foreigners;
  /** The origin of our own extension in this browser. */
  ours: string;
  /** Lets a page reach this computer, as its person might where the browser asks. */
  letIn(origin: string): Promise<void>;
}

export type BrowserName = 'Chromium' | 'Firefox';

/** Somebody who wants what the daemon has. */
export interface Attacker {
  name: string;
  /** Where the browser itself keeps it away from this computer. */
  keptBy?: BrowserName;
  /** The only browser in which there is such an attacker, or in which a test can be it. */
  only?: BrowserName;
  run(arena: Arena, scene: Scene): Promise<Try[]>;
}

/** From the most foreign to the nearest. */
export const ATTACKERS: Attacker[] = [
  {
    name: 'public page',
    keptBy: 'Chromium',
    run: (arena, scene) => fromPage(arena, scene, 'http://public.example/'),
  },
  {
    name: 'public secure page',
    keptBy: 'Chromium',
    run: (arena, scene) => fromPage(arena, scene, 'https://public.example/'),
  },
  {
    name: 'public secure page, let in',
    only: 'Chromium',
    async run(arena, scene) {
      await scene.letIn('https://friendly.example');
      return fromPage(arena, scene, 'https://friendly.example/');
    },
  },
  {
    name: 'page at a rebound name',
    run: (arena, scene) => fromPage(arena, scene, `http://${REBOUND}:${scene.target.port}/lure`),
  },
  {
    name: 'page on another loopback port',
    run: (arena, scene) => fromPage(arena, scene, `http://127.0.0.1:${scene.lurePort}/`),
  },
  {
    name: 'sandboxed frame',
    run: async (arena, { target, lurePort }) =>
      attackFrom(await arena.frame(`http://127.0.0.1:${lurePort}/framing`), target),
  },
  {
    name: 'content script',
    async run(arena, { target, lurePort }) {
      const said = encodeURIComponent(JSON.stringify(target));
      return attackOf(await arena.page(`http://127.0.0.1:${lurePort}/scripted#${said}`));
    },
  },
  {
    name: 'extension without permissions',
    run: async (arena, { target, foreigners: { bare } }) => attackFrom(await arena.ownPage(bare), target),
  },
  {
    name: 'its background',
    only: 'Chromium',
    run: async (arena, { target, foreigners: { bare } }) => attackFrom(await arena.background(bare), target),
  },
  {
    name: 'extension with localhost permission',
    run: async (arena, { target, foreigners: { permitted } }) =>
      attackFrom(await arena.ownPage(permitted), target),
  },
  {
    name: 'its background, permitted',
    only: 'Chromium',
    run: async (arena, { target, foreigners: { permitted } }) =>
      attackFrom(await arena.background(permitted), target),
  },
  {
    name: 'one that gives itself our Origin',
    async run(arena, { target, ours, foreigners: { forging } }) {
      const room = await arena.ownPage(forging);
      await rewriteOrigin(room, ours);
      return attackFrom(room, target);
    },
  },
];

async function fromPage(arena: Arena, { target }: Scene, url: string): Promise<Try[]> {
  return attackFrom(await arena.page(url), target);
}

/** An extension may change the headers of requests to where it has permission, its own requests among them. */
async function rewriteOrigin(room: Room, value: string): Promise<void> {
  const rule = {
    id: 1,
    condition: { urlFilter: '127.0.0.1', excludedResourceTypes: ['main_frame'] },
    action: { type: 'modifyHeaders', requestHeaders: [{ header: 'Origin', operation: 'set', value }] },
  };
  const change = JSON.stringify({ addRules: [rule] });
  await room.evaluate(`chrome.declarativeNetRequest.updateSessionRules(${change})`);
}
