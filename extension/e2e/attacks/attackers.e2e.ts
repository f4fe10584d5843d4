import type { Browsers, Stats } from '@protocol/messages';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, EXTENSION_ID } from '../lib/chromium';
import { ADDON_ORIGIN } from '../lib/firefox';
import { firstPage, pressStart } from '../lib/first-page';
import { type Home, openHome } from '../lib/home';
import { zonesNow } from '../lib/hours';
import { type TemporaryFolder, temporaryFolder } from '../lib/paths';
import { platformMs } from '../lib/stats';
import { until } from '../lib/wait';
import { stopWorkers } from '../lib/workers';
import { type Sites, startSites } from '../sites/server';
import { type Arena, chromiumArena, firefoxArena, type Try } from './arena';
import { ATTACKERS, type BrowserName, type Scene } from './attackers';
import { type Foreigners, writeForeigners } from './foreign';
import { authenticated, knocks, loot, type Outcome, tableOf } from './judge';
import { type Lures, lureOnce, REBOUND, startLures } from './lures';
import { startTap, type Tap } from './tap';

const NAMES = [REBOUND, 'public.example', 'friendly.example'];
const SECOND_MS = 1000;

let sites: Sites;
/** The same for a page of a public address, and for one of this computer. */
let lures: { public: Lures; local: Lures };
let home: Home;
let tap: Tap;
let folder: TemporaryFolder;
let foreigners: Foreigners;
/** The browser of the person whose history is there: the attackers sit in it, too. */
let chromium: Chromium;
let before: { browsers: string[]; stats: Stats };
const outcomes: Outcome[] = [];

beforeAll(async () => {
  folder = await temporaryFolder('foreign');
  foreigners = await writeForeigners(folder.path);
  lures = { public: await startLures(), local: await startLures() };
  sites = { ...(await startSites()), httpPort: lures.public.port };
  home = await openHome(zonesNow().working);
  tap = await startTap(Number(home.daemon().listen.split(':')[1]), lureOnce);
  chromium = await home.chromium({ sites, ...attackersIn.chromium() });
  await makeHistory();
  before = await known();
});

afterAll(async () => {
  const tries = outcomes.reduce((sum, outcome) => sum + outcome.tries.length, 0);
  console.log(`H45: ${outcomes.length} attackers, ${tries} attempts\n${tableOf(outcomes)}`);
  await chromium.close();
  await Promise.all([tap.stop(), sites.stop(), lures.public.stop(), lures.local.stop()]);
  await home.close();
  await folder.remove();
});

const attackersIn = {
  chromium: () => ({
    others: Object.values(foreigners).map(({ folder }) => folder),
    rebound: NAMES,
    args: [`--ip-address-space-overrides=${publicly(sites.httpPort)},${publicly(sites.httpsPort)}`],
  }),
  firefox: () => ({
    others: Object.values(foreigners),
    rebound: NAMES,
  }),
};

function publicly(port: number): string {
  return `127.0.0.1:${port}=public`;
}

describe('H45 Chromium', () => {
  attackFrom('Chromium', () => chromiumArena(chromium), {
    ours: `chrome-extension://${EXTENSION_ID}`,
    letIn: (origin) => chromium.context.grantPermissions(['local-network-access'], { origin }),
  });
});

describe('H45 Firefox', () => {
  let arena: Arena;
  beforeAll(async () => {
    const firefox = await home.firefox({ sites, ...attackersIn.firefox() });
    arena = firefoxArena(firefox);
    await until('its pairing', async () => (await known()).browsers.length === 2);
    before = await known();
    return () => firefox.close();
  });
  attackFrom('Firefox', () => arena, {
    ours: ADDON_ORIGIN,
    letIn: () => Promise.reject(new Error('Firefox does not ask')),
  });
});

test('the tap would have seen somebody get in: our own extension does, through it', async () => {
  tap.clear();
  const worker = await chromium.worker();
  await worker.evaluate(async (port) => {
    const { pairing } = (await chrome.storage.local.get('pairing')) as { pairing: { browser: string } };
    await chrome.storage.local.set({ pairing: { ...pairing, listen: `127.0.0.1:${port}` } });
  }, tap.port);
  await stopWorkers(await chromium.context.newPage());
  await chromium.popup();
  await until('the welcome', () => authenticated(tap.contacts) === 1);
});

function attackFrom(browser: BrowserName, arena: () => Arena, scene: Pick<Scene, 'ours' | 'letIn'>): void {
  for (const { name, keptBy, run } of ATTACKERS.filter(({ only = browser }) => only === browser)) {
    test(name, async () => {
      tap.clear();
      const target = { port: tap.port, browser: before.browsers.at(-1) ?? '' };
      const tries = await run(arena(), { ...scene, target, foreigners, lurePort: lures.local.port });
      const outcome = { attacker: name, browser, tries, contacts: [...tap.contacts] };
      outcomes.push(outcome);
      expectNothing(outcome);
      if (keptBy !== browser) expect(knocks(outcome).length, 'that reached the daemon').toBeGreaterThan(0);
      expect(await known()).toEqual(before);
    });
  }
}

function expectNothing(outcome: Outcome): void {
  expect(outcome.tries.length).toBeGreaterThan(15);
  expect(loot(outcome)).toEqual([]);
  expect(authenticated(outcome.contacts)).toBe(0);
  expect(outcome.tries.filter(isOpen)).toEqual([]);
}

/** A WebSocket that nobody closed. */
function isOpen({ outcome }: Try): boolean {
  return outcome.includes('left open');
}

/** What the daemon knows, and who may ask it. */
async function known() {
  const { browsers } = await home.daemon().command<Browsers>('browsers', 'list');
  const { platforms, totalMs, ...stats } = await home.stats();
  return { browsers: browsers.map(({ id }) => id), stats: { ...stats, platforms, totalMs } };
}

async function makeHistory(): Promise<void> {
  await pressStart(await firstPage(chromium), 'remind');
  const page = await chromium.context.newPage();
  await page.goto('https://www.facebook.com/groups/1/');
  await until('a history', async () => platformMs(await home.stats(), 'facebook') > SECOND_MS);
  await page.close();
  await (await firstPage(chromium)).bringToFront();
  // While nobody has told the daemon where it ends, it is longer each time.
  let lastMs = 0;
  await until('its end', async () => {
    const beforeMs = lastMs;
    lastMs = platformMs(await home.stats(), 'facebook');
    return lastMs === beforeMs;
  });
}
