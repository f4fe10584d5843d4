import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, type ChromiumOptions, launchChromium } from './lib/chromium';
import { firstPage, pressStart } from './lib/first-page';
import { type Home, openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { BUILT, temporaryFolder } from './lib/paths';
import { covered, panels, textIn, type, uncovered } from './lib/seen';
import { acknowledgedIn, coveredMs, isDelivered, stored } from './lib/spans';
import { GROUP, NEWS } from './lib/stage';
import { cameMs, platformMs } from './lib/stats';
import { until } from './lib/wait';
import { type Sites, startSites } from './sites/server';

const DRAFT = 'An answer that is not sent yet';
/** For how long there is attention before and after: long enough for some of it to be lost, or counted twice. */
const WHILE_MS = 12_000;
/** The open span is put down this often: a worker that ends may lose as much. */
const MOST_LOST_MS = 5_000;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

const zones = zonesNow();

/** The folder from which the extension is loaded. */
let folder: string;
let sites: Sites;
let home: Home;
let browser: Chromium;
let work: Page;
/** What went wrong in the page, in whoever's script. */
const wrong: string[] = [];

function options(): ChromiumOptions {
  return {
    sites,
    installed: true,
    args: [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  };
}

/** Another build lies where the extension is loaded from. */
async function build(version: string): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, version }));
}

/** Waits until that version is the one that runs. */
async function running(version: string): Promise<void> {
  await until(`version ${version}`, async () => {
    const worker = await browser.worker();
    const now = worker.evaluate(() => chrome.runtime.getManifest().version);
    return (await now.catch(() => undefined)) === version;
  });
}

async function facebookMs(): Promise<number> {
  return platformMs(await home.stats(), 'facebook');
}

/** Waits until the extension that runs has seen somebody in the group for a while, and still does. */
async function worked(): Promise<void> {
  const beganMs = Date.now();
  await until('attention to the group', async () => {
    const { open } = await stored(await browser.worker());
    return open && open.seenMs > beganMs + WHILE_MS;
  });
}

/** Turns to a page that counts for nobody, and waits until the daemon has all that was before. For how long the page was there. */
async function leave(): Promise<number> {
  const came = await cameMs(work);
  await work.goto(NEWS);
  const thereMs = Date.now() - came;
  await until('every span at the daemon', async () => isDelivered(await stored(await browser.worker())));
  return thereMs;
}

/** Expects what has passed to be counted, but for what the end of a worker may lose, and no second of the day twice. */
async function expectOnce(passedMs: number, beforeMs = 0): Promise<void> {
  const allMs = await facebookMs();
  const countedMs = allMs - beforeMs;
  expect(countedMs).toBeGreaterThan(passedMs - MOST_LOST_MS - SECOND_MS);
  expect(countedMs).toBeLessThan(passedMs + SECOND_MS);
  const spans = acknowledgedIn(await stored(await browser.worker()));
  expect(allMs).toBe(coveredMs(spans.filter(({ rule }) => rule.startsWith('facebook.'))));
}

/** One morning, told in order: each part goes on where the one before has ended. */
describe('somebody is in a group', { timeout: 2 * MINUTE_MS }, () => {
  beforeAll(async () => {
    const temporary = await temporaryFolder('extension');
    folder = temporary.path;
    await cp(BUILT.chromium, folder, { recursive: true });
    sites = await startSites();
    home = await openHome(zones.working);
    browser = await home.chromium({ ...options(), develops: true });
    return async () => {
      await browser.close();
      await home.close();
      await sites.stop();
      await temporary.remove();
    };
  });

  test('when the extension is updated, and the page that is open is watched on', async () => {
    await pressStart(await firstPage(browser), 'closed');
    work = await browser.context.newPage();
    work.on('pageerror', ({ message }) => wrong.push(message));
    await work.goto(GROUP);
    await type(work, '#textarea', DRAFT);
    await worked();

    await build('0.2.0');
    await (await browser.worker()).evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await running('0.2.0');
    await worked();
  });

  test('whose draft is safe from the new one, too', async () => {
    await home.moveTo(zones.off);
    await covered(work);
    expect(await panels(work)).toBe(1);
    expect(await textIn(work, '#textarea')).toBe(DRAFT);
    await home.moveTo(zones.working);
    await uncovered(work);
    expect(await textIn(work, '#textarea')).toBe(DRAFT);
  });

  test('and what was left of the old one in the page does nothing, nor goes wrong', async () => {
    await work.evaluate(() => history.pushState({}, '', '/groups/1/posts/1/'));
    await type(work, '#textarea', `${DRAFT}!`);
    await work.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await worked();
    expect(wrong).toEqual([]);
  });

  test('all of which counts once', async () => {
    await expectOnce(await leave());
  });

  test('and so does what is before and after an update of the browser', async () => {
    const beforeMs = await facebookMs();
    await work.goto(GROUP);
    const came = await cameMs(work);
    await worked();
    const passedMs = Date.now() - came;
    await browser.close();

    await build('0.3.0');
    browser = await launchChromium({ ...options(), profile: browser.profile, restores: true });
    await running('0.3.0');
    work = await until('the group', () => browser.context.pages().find((page) => page.url() === GROUP));
    await worked();
    await expectOnce(passedMs + (await leave()), beforeMs);
  });
});
