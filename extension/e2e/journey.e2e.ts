import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserInfo, Browsers, Settings, Span } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from './lib/chromium';
import { firstPage, pressStart } from './lib/first-page';
import { filmOpen, redWhileClosing } from './lib/frames';
import { type Home, openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { openPopup } from './lib/popup';
import { closeClosed, closed, covered, permission, uncovered, visit } from './lib/seen';
import { acknowledgedIn, coveredMs, isDelivered, stored, waitingIn } from './lib/spans';
import { cameMs, expectNear, expectPassed, pass, platformMs, roleMs } from './lib/stats';
import { until } from './lib/wait';
import { stopWorkers } from './lib/workers';
import { type Sites, startSites } from './sites/server';

const FACEBOOK = 'https://www.facebook.com/';
const GROUP = `${FACEBOOK}groups/1/`;
const RED = `${FACEBOOK}passed/page`;
const NEWS = 'https://news.example.com/';
const SECOND_MS = 1000;

const zones = zonesNow();

let sites: Sites;
let home: Home;
let browser: Chromium;
/** The first page, which stays open behind the others. */
let first: Page;
/** The tab in which its person works. */
let work: Page;
/** Since when a platform has been in front without a break. */
let sinceMs: number;
/** What other browsers have counted, which are closed again. */
let others: Span[] = [];

beforeAll(async () => {
  sites = await startSites();
  return () => sites.stop();
});
beforeAll(async () => {
  home = await openHome(zones.working);
  return () => home.close();
});
beforeAll(async () => {
  browser = await home.chromium({ sites, mayNotify: ['https://www.facebook.com'] });
  return () => browser.close();
});

/** One day, told in order: each part goes on where the one before has ended. */
describe('a day with Offhours', () => {
  test('before Start nothing is recorded, closed or muted', async () => {
    first = await firstPage(browser);
    work = await browser.context.newPage();
    await work.goto(GROUP);
    await work.click('text=Feed');
    await home.moveTo(zones.off);
    await hasPlanFor(zones.off);
    await work.goto(GROUP);

    expect(work.url()).toBe(GROUP);
    expect(await permission(work)).toBe('granted');
    const { open, startedMs, muted, ...all } = await inStore(browser);
    expect([open, startedMs, muted, ...waitingIn(all), ...acknowledgedIn(all)].filter(Boolean)).toEqual([]);
    expect(await home.stats()).toMatchObject({ totalMs: 0, platforms: [] });
    await home.moveTo(zones.working);
    await hasPlanFor(zones.working);
  });

  test('Start is pressed on the first page, and off hours are to close from today', async () => {
    await work.goto(NEWS);
    await pressStart(first, 'closed');
    expect((await home.daemon().command<Settings>('hours', 'get')).off.first_week).toBe('closed');
    expect(await theBrowsers()).toMatchObject([
      { family: 'chromium', connected: true, startedMs: expect.any(Number) },
    ]);
  });

  test('20 s in a group are 20 s in the popup and on the command line', async () => {
    await work.goto(GROUP);
    sinceMs = await cameMs(work);
    await pass(18 * SECOND_MS);
    const popup = await openPopup(browser, first);
    await until('20 s in the popup', async () => (await popup.totalMs()) >= 20 * SECOND_MS);
    await expectPassed(sinceMs, () => popup.totalMs());
    await expectPassed(sinceMs, async () => roleMs(await home.stats(), 'community'));
    await expectPassed(sinceMs, async () => (await home.stats()).totalMs);
    await until('21 s beside the role', async () => {
      return (await popup.roleMs('facebook', 'community')) >= 21 * SECOND_MS;
    });
    expectNear(Date.now() - sinceMs, 21.5 * SECOND_MS);
    await popup.close();
  });

  test('a move within the page is another kind of work', async () => {
    const movedMs = Date.now();
    await work.click('text=Feed');
    await until('feed', async () => roleMs(await home.stats(), 'feed') > 0);
    await until('the group to be saved', async () => waitingIn(await inStore(browser)).length === 0);
    const before = await home.stats();
    await pass(3 * SECOND_MS);
    await expectPassed(movedMs, async () => roleMs(await home.stats(), 'feed'));
    await expectPassed(sinceMs, async () => (await home.stats()).totalMs);
    expect(roleMs(await home.stats(), 'community')).toBe(roleMs(before, 'community'));
  });

  test('a second window and a second browser add nothing twice', async () => {
    const window = await openWindow('https://x.com/');
    const other = await home.chromium({ sites });
    await pressStart(await firstPage(other), 'closed');
    const theirs = await other.context.newPage();
    await theirs.goto('https://www.instagram.com/');
    await until('Instagram', async () => platformMs(await home.stats(), 'instagram') > 2 * SECOND_MS);

    await expectPassed(sinceMs, async () => (await home.stats()).totalMs);
    const stats = await home.stats();
    expect(stats.totalMs).toBeLessThanOrEqual(Date.now() - sinceMs);
    expect(platformMs(stats, 'x')).toBeGreaterThan(0);

    await theirs.goto(NEWS);
    await nothingWaits(other);
    others = acknowledgedIn(await inStore(other));
    await other.close();
    await window.close();
    await work.bringToFront();
  });

  test('B1 a worker that the browser stops goes on with the same attention', async () => {
    await work.click('text=Group');
    const before = await until('the group', () => openSpan('facebook.groups'));
    const shownMs = (await home.stats()).totalMs;
    const askedMs = Date.now();

    await stopWorkers(work);
    await work.evaluate(() => history.pushState({}, '', '/groups/1/posts/2/'));
    const after = await until('the span after it', async () => {
      const open = await openSpan('facebook.groups');
      return open && open.fromMs !== before.fromMs ? open : undefined;
    });
    expect(after.sinceMs).toBe(before.sinceMs);
    const cut = await until('the span before it', async () =>
      acknowledgedIn(await inStore(browser)).find(({ fromMs }) => fromMs === before.fromMs),
    );
    const lostMs = after.fromMs - cut.toMs;
    expect(lostMs, 'since the last checkpoint').toBeLessThan(6 * SECOND_MS);
    const grown = async () => (await home.stats()).totalMs - shownMs;
    await until('3 s more', async () => (await grown()) > 3 * SECOND_MS);
    await expectPassed(askedMs + lostMs, grown);
  });

  test('a daemon that is killed misses nothing that it acknowledged, and has nothing twice', async () => {
    await turnAway();
    const before = await home.stats();
    const fromMs = Date.now();
    await work.bringToFront();
    await stay('Feed');
    await stay('Group');
    const acknowledged = acknowledgedIn(await inStore(browser));
    await home.daemon().kill();
    await stay('Feed');
    await stay('Group');
    expect(waitingIn(await inStore(browser))).not.toEqual([]);

    await home.restart();
    await stay('Feed');
    const passedMs = Date.now() - fromMs;
    await turnAway();
    await nothingWaits(browser);
    const after = await home.stats();
    expectNear(after.totalMs - before.totalMs, passedMs);
    const spans = acknowledgedIn(await inStore(browser));
    expect(spans).toEqual(expect.arrayContaining(acknowledged));
    expect(after.totalMs).toBe(coveredMs([...spans, ...others]));
    expect(await theBrowsers(), 'nobody has paired anew').toHaveLength(2);
  });

  test('off hours close the open tabs, but cover a half-written comment and leave a live broadcast alone', async () => {
    await work.goto(GROUP);
    await work.locator('#textarea').pressSequentially('A thoughtful ans');
    const live = await browser.context.newPage();
    await live.goto(`${FACEBOOK}live/producer/`);
    const other = await browser.context.newPage();
    await other.goto(`${FACEBOOK}passed/install`);
    await until('the site to have a worker of its own', async () => (await other.title()) === 'ready');
    await filmOpen(other, RED);

    await home.moveTo(zones.off);
    await closed(other);
    await covered(work);
    expect(await permission(work)).toBe('denied');
    await closeClosed(other);

    await live.bringToFront();
    await expectTimeToCount();
    await live.close();
    await work.bringToFront();
    await nothingWaits(browser);
    const { totalMs } = await home.stats();
    await pass(SECOND_MS);
    expect((await home.stats()).totalMs, 'a cover gets nobody’s attention').toBe(totalMs);
  });

  test('what is opened in off hours is closed without a flash, and asked for nothing', async () => {
    const asked = sites.asked.length;
    const page = await browser.context.newPage();
    await visit(page, FACEBOOK);
    await closed(page);
    await page.goto(NEWS);
    await page.click('#out');
    await closed(page);
    await page.goto(NEWS);
    expect(await redWhileClosing(page, RED)).toBe(0);
    expect(sites.asked.slice(asked).filter((address) => !address.startsWith('news.'))).toEqual([]);
    await closeClosed(page);
  });

  test('a daemon that is away leaves the stored plan in force', async () => {
    await home.daemon().stop();
    await stopWorkers(first);
    const page = await browser.context.newPage();
    await visit(page, GROUP);
    await closed(page);
    await closeClosed(page);
    await covered(work);
    await home.restart();
  });

  test('when working hours begin the comment is there, notifications come again and time counts', async () => {
    await home.moveTo(zones.working);
    await work.bringToFront();
    await uncovered(work);
    expect(work.url()).toBe(GROUP);
    expect(await work.inputValue('#textarea')).toBe('A thoughtful ans');
    await until('the permission', async () => (await permission(work)) === 'granted');

    await work.keyboard.type('wer');
    expect(await work.inputValue('#textarea')).toBe('A thoughtful answer');
    await expectTimeToCount();
  });

  test('no address of a page has been kept', async () => {
    await home.daemon().stop();
    const files = await filesBelow(home.daemon().data);
    expect(files.map(({ name }) => name)).toContain('offhours.db');
    for (const { name, content } of files) expect(content.includes('groups/1'), name).toBe(false);
    const { rules, ...all } = await inStore(browser);
    expect(JSON.stringify(all)).not.toContain('groups/1');
  });
});

async function inStore(of: Chromium) {
  return stored(await of.worker());
}

async function hasPlanFor(zone: string): Promise<void> {
  await until(`the plan for ${zone}`, async () => (await inStore(browser)).plan?.zone === zone);
}

async function theBrowsers(): Promise<BrowserInfo[]> {
  return (await home.daemon().command<Browsers>('browsers', 'list')).browsers;
}

/** The open span as it was put down last, when it is of that rule and has been seen to last. */
async function openSpan(rule: string) {
  const { open } = await inStore(browser);
  return open?.rule === rule && open.seenMs > open.fromMs ? open : undefined;
}

async function nothingWaits(of: Chromium): Promise<void> {
  await until('an empty outbox', async () => isDelivered(await inStore(of)));
}

async function expectTimeToCount(): Promise<void> {
  const { totalMs } = await home.stats();
  await until('time to count', async () => (await home.stats()).totalMs > totalMs + SECOND_MS);
}

async function openWindow(url: string): Promise<Page> {
  const opened = browser.context.waitForEvent('page');
  await (await browser.worker()).evaluate((address) => chrome.windows.create({ url: address }), url);
  return opened;
}

/** Turns from the work to a page that is no platform. */
async function turnAway(): Promise<void> {
  await first.bringToFront();
  await until('the end of the open span', async () => !(await inStore(browser)).open);
}

/** Goes to another page of the app, and stays there for a second. */
async function stay(link: string): Promise<void> {
  await work.click(`text=${link}`);
  await pass(SECOND_MS);
}

async function filesBelow(folder: string): Promise<{ name: string; content: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ parentPath, name }) => ({ name, content: await readFile(join(parentPath, name)) })),
  );
}
