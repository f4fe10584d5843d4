import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from '../lib/chromium';
import type { Firefox } from '../lib/firefox';
import { closedTab, pressStartThere } from '../lib/firefox-first-page';
import { firstPage, pressStart } from '../lib/first-page';
import { moved, settingsIn, zonesNow } from '../lib/hours';
import { closed } from '../lib/seen';
import { platformMs } from '../lib/stats';
import { until } from '../lib/wait';
import { type Sites, startSites } from '../sites/server';
import { newPerson, type Person } from './person';
import {
  answering,
  begun,
  connected,
  counted,
  openChromium,
  openFirefox,
  paired,
  putInForce,
  settled,
} from './scene';

const run = promisify(execFile);
const BEFORE = process.env.OFFHOURS_PACKAGE_BEFORE ?? '';
const PACKAGE = process.env.OFFHOURS_PACKAGE ?? '';

const GROUP = 'https://www.facebook.com/groups/1/';
const NEWS = 'https://news.example.com/';
const SECOND_MS = 1000;

const zones = zonesNow();

let sites: Sites;
let salma: Person;
let chromium: Chromium;
let work: Page;
let firefox: Firefox;
/** A page of Firefox's add-on. */
let own: Awaited<ReturnType<Firefox['ownPage']>>;

/** From the package of the commit before to the present one, on the computer of somebody who is at work. */
describe('V7 the upgrade', () => {
  beforeAll(async () => {
    sites = await startSites();
    salma = await newPerson('salma');
    await salma.logIn();
    return async () => {
      await salma.logOut();
      await sites.stop();
    };
  });

  test('the package of the commit before is installed', async () => {
    await run('dpkg', ['--install', BEFORE]);
    expect((await answering(salma)).version).toBe(versionOf(BEFORE));
    await putInForce(salma, settingsIn(zones.working));
  });

  test('its Chromium is served', async () => {
    chromium = await openChromium(salma, sites);
    await paired(salma, 'chromium');
    await pressStart(await firstPage(chromium), 'closed');
    await (await chromium.worker()).evaluate(leaveMark);
    work = await chromium.context.newPage();
    await work.goto(GROUP);
    await counted(salma, 2 * SECOND_MS);
  });

  test('its Firefox is served', async () => {
    firefox = await openFirefox(salma, sites, '.mozilla/salma');
    await begun(salma, firefox);
    own = await firefox.ownPage('start.html');
    await pressStartThere(own);
    await connected(salma);
  });

  test('V7 it brings the new daemon, keeps what was recorded, and finds both browsers again', async () => {
    const before = await salma.stats();
    const daemon = await salma.daemon();
    const beganMs = Date.now();
    await run('dpkg', ['--install', PACKAGE]);
    await until(`version ${versionOf(PACKAGE)}`, async () => {
      return (await answering(salma)).version === versionOf(PACKAGE);
    });
    expect(await salma.daemon()).not.toBe(daemon);
    await connected(salma);
    console.log(`upgraded, and both browsers back, after ${Date.now() - beganMs} ms`);
    expect(platformMs(before, 'facebook')).toBeGreaterThan(2 * SECOND_MS);
    expect(platformMs(await salma.stats(), 'facebook')).toBeGreaterThanOrEqual(
      platformMs(before, 'facebook'),
    );
    expect(await salma.run('offhours', 'hours', 'get')).toContain(zones.working);
  });

  test('V7 the older extension goes on in the open Chromium, and is counted', async () => {
    await work.bringToFront();
    await counted(salma, platformMs(await salma.stats(), 'facebook') + 2 * SECOND_MS);
  });

  test('V7 the older add-on goes on in the open Firefox, and is counted', async () => {
    await work.goto(NEWS);
    const { totalMs } = await settled(salma);
    const page = await firefox.browser.newPage();
    await page.goto(GROUP);
    await page.bringToFront();
    await counted(salma, totalMs + 2 * SECOND_MS);
  });

  test('V7 both close by the plan of the new daemon', async () => {
    await work.goto(GROUP);
    await putInForce(salma, moved(await salma.run('offhours', 'hours', 'get'), zones.off));
    await Promise.all([closed(work, 'facebook'), closedTab(own, 'facebook')]);
    // What did it in Chromium is the worker of before, with the code that it began with.
    expect(await (await chromium.worker()).evaluate(isMarked)).toBe(true);
  });

  test('V7 at their next start both browsers have the new extension, and the same pairing', async () => {
    const ids = (await salma.browsers()).map(({ id }) => id).sort();
    await Promise.all([chromium.close(), firefox.close()]);
    await until('the end', async () => (await salma.browsers()).every((one) => !one.connected));
    chromium = await openChromium(salma, sites);
    firefox = await openFirefox(salma, sites, '.mozilla/salma');
    await connected(salma);
    expect((await salma.browsers()).map(({ id }) => id).sort()).toEqual(ids);
    await Promise.all([chromium.close(), firefox.close()]);
    await run('dpkg', ['--purge', 'offhours']);
  });
});

/** The version that a package's name has. */
function versionOf(path: string): string | undefined {
  return /_(.+)_/.exec(path)?.[1];
}

/** A mark that a worker loses when another takes its place. */
function leaveMark(): void {
  Object.assign(globalThis, { mark: true });
}

function isMarked(): boolean {
  return 'mark' in globalThis;
}
