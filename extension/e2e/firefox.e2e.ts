import type { Browsers } from '@protocol/messages';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hostPermissions } from '../manifest';
import type { Firefox, FirefoxOptions } from './lib/firefox';
import { addresses, closedTab, press, pressStartThere } from './lib/firefox-first-page';
import { type Home, openHome } from './lib/home';
import { settingsIn, zonesNow } from './lib/hours';
import { acknowledgedIn, coveredMs, isDelivered, stored } from './lib/spans';
import { expectNear, platformMs, roleMs } from './lib/stats';
import { until } from './lib/wait';
import { LANDMARKS } from './sites/pages';
import { type Sites, startSites } from './sites/server';

const GROUP = 'https://www.facebook.com/groups/1/';
const NEWS = 'https://news.example.com/';
/** What that becomes when it is added. */
const ADDED = 'own-news-example-com';
const SECOND_MS = 1000;

const zones = zonesNow();

let sites: Sites;
let home: Home;
let firefox: Firefox;
let first: Page;

beforeEach(async () => {
  sites = await startSites();
  home = await openHome(zones.working);
});

afterEach(async () => {
  await firefox.close();
  await home.close();
  await sites.stop();
});

test('it pairs and starts, a visit is counted and acknowledged, and off hours close', async () => {
  await start();
  const { browsers } = await home.daemon().command<Browsers>('browsers', 'list');
  expect(browsers).toMatchObject([{ family: 'firefox', connected: true, startedMs: expect.any(Number) }]);

  const page = await firefox.browser.newPage();
  const beforeMs = Date.now();
  await page.goto(GROUP);
  const thereMs = Date.now();
  await until('3 s', async () => (await home.stats()).totalMs >= 3 * SECOND_MS);
  const askedMs = Date.now();
  const stats = await home.stats();
  expect(stats.platforms).toMatchObject([{ platform: 'facebook', roles: [{ role: 'community' }] }]);
  expect(stats.totalMs).toBeGreaterThanOrEqual(askedMs - thereMs - SECOND_MS);
  expect(stats.totalMs).toBeLessThanOrEqual(Date.now() - beforeMs);

  await page.goto(NEWS);
  const acknowledged = await until('the acknowledgement', async () => {
    const all = await stored(first);
    return isDelivered(all) ? acknowledgedIn(all) : undefined;
  });
  expect((await home.stats()).totalMs).toBe(coveredMs(acknowledged));

  await page.goto(GROUP);
  await home.moveTo(zones.off);
  await closedTab(first, 'facebook');
});

test('the statistics tell what was counted, and take a word on it', async () => {
  await start();
  const page = await firefox.browser.newPage();
  await page.goto(GROUP);
  await until('3 s', async () => (await home.stats()).totalMs >= 3 * SECOND_MS);
  await page.goto(NEWS);
  await until('the last span', async () => isDelivered(await stored(first)));

  const own = await firefox.ownPage('statistics.html?day');
  await own.waitForSelector('.summary-total');
  await press(own, '.piece-open');
  await press(own, 'input[value=none]');
  await press(own, '.entry-form [type=submit]');
  await until('nothing that counts', async () => (await home.stats()).totalMs === 0);
  await press(own, '.piece-restore button');
  await until('it counts again', async () => (await home.stats()).totalMs >= 3 * SECOND_MS);
});

test('a post that is written above the feed is content, and what comes after it the feed', async () => {
  await start();
  const page = await firefox.browser.newPage();
  await page.goto(LANDMARKS.facebook);
  await page.click('#create');
  await page.click('#textarea');
  await page.keyboard.type('A post');
  const fromMs = Date.now();
  await until('3 s', async () => roleMs(await home.stats(), 'content') >= 3 * SECOND_MS);
  const { feed, content } = await feedAndContent();
  expectNear(content, Date.now() - fromMs);
  await page.keyboard.press('Escape');
  await until('2 s of the feed', async () => (await feedAndContent()).feed > feed + 2 * SECOND_MS);
  expectNear((await feedAndContent()).content, content);
});

test('what waits first is opened for some minutes by who has waited and said what for', async () => {
  await home.putInForce(
    `${settingsIn(zones.off)}[off]\nfirst_week = "closed"\nverdict = "delay"\nwait = "10s"\n`,
  );
  await start();
  await first.evaluate((url) => chrome.tabs.create({ url }), GROUP);
  await closedTab(first, 'facebook');

  const page = await firefox.ownPage('closed.html?platform=facebook');
  const isReady = () => page.$eval('.ask-open', (button) => !(button as HTMLButtonElement).disabled);
  await page.waitForSelector('.ask-open');
  expect(await isReady(), 'before the wait is over').toBe(false);
  await page.type('.ask-form input[type=text]', 'A parcel is lost');
  await until('the wait to be over', isReady);
  await page.click('.ask-open');
  await page.waitForSelector('a[href^="https://www.facebook.com/"]');
  await first.evaluate((url) => chrome.tabs.create({ url }), GROUP);
  await until('the group', async () => (await addresses(first)).includes(GROUP));
  expect(sites.asked).toContain('www.facebook.com/groups/1/');
});

test('it pretends to see nothing that the browser hides, and asks for it on the first page', async () => {
  firefox = await home.firefox({ sites });
  first = await firefox.ownPage('start.html');
  await takeBack();
  await first.bringToFront();
  await first.waitForSelector('button[type=submit]:disabled');
  await giveBack();
  await pressStartThere(first);
  await takeBack();

  const page = await firefox.browser.newPage();
  await page.goto(GROUP);
  const popup = await firefox.ownPage('popup.html');
  await popup.waitForSelector('.sites');
  expect(await popup.$eval('.head-note', (note) => note.textContent)).toContain('neither counted nor closed');
  expect((await home.stats()).totalMs).toBe(0);

  await giveBack();
  await page.bringToFront();
  await until('time that counts', async () => (await home.stats()).totalMs > SECOND_MS);
});

test('a site that its person adds counts and closes, and is seen no more once it is removed', async () => {
  await start();
  const page = await firefox.browser.newPage();
  await page.goto(NEWS);
  const form = await firefox.ownPage('options.html#add=news.example.com');
  await form.bringToFront();
  await form.waitForSelector('.own-form [name=name]');
  await form.type('.own-form [name=name]', 'The news');
  await form.click('.own-form [type=submit]');
  await form.waitForSelector('[data-host="news.example.com"]');
  await page.bringToFront();
  await until('2 s of it', async () => platformMs(await home.stats(), ADDED) >= 2 * SECOND_MS);

  await home.moveTo(zones.off);
  await closedTab(first, ADDED);
  await form.bringToFront();
  await form.click('[data-host="news.example.com"] .button-plain');
  await form.waitForSelector('[data-host]', { hidden: true });
  const maySee = () =>
    first.evaluate(() => chrome.permissions.contains({ origins: ['*://*.news.example.com/*'] }));
  await until('nothing that may be seen', async () => !(await maySee()));
  expect(platformMs(await home.stats(), ADDED)).toBeGreaterThanOrEqual(2 * SECOND_MS);
});

test('open shows today in front, and a second time in the same tab', async () => {
  await start();
  await home.daemon().command('open');
  const tab = await until('the tab in front', todayInFront);
  await first.bringToFront();
  await until('another tab in front', async () => !(await todayInFront()));
  await home.daemon().command('open');
  expect(await until('the tab in front again', todayInFront)).toEqual(tab);
});

test('the death of its background costs seconds, and neither the attention nor the connection', async () => {
  await start({ backgroundLivesMs: 2 * SECOND_MS });
  const page = await firefox.browser.newPage();
  await page.goto(GROUP);
  const before = await until('the open span', openSpan);
  await backgroundDies();
  await page.evaluate(() => history.pushState({}, '', '/groups/1/posts/2/'));
  const after = await until('the span after it', async () => {
    const open = await openSpan();
    return open && open.fromMs > before.fromMs ? open : undefined;
  });
  expect(after).toMatchObject({ rule: before.rule, sinceMs: before.sinceMs });
  await until('the connection', isConnected);
  const [seen] = await until('what was seen before', async () => someOf(acknowledgedIn(await stored(first))));
  expect(seen).toMatchObject({ fromMs: before.fromMs, sinceMs: before.sinceMs });

  await backgroundDies();
  await until('an alarm to bring it back', isConnected);
});

async function feedAndContent(): Promise<{ feed: number; content: number }> {
  const stats = await home.stats();
  return { feed: roleMs(stats, 'feed'), content: roleMs(stats, 'content') };
}

/** Opens Firefox, and presses Start on the first page. */
async function start(options: Partial<FirefoxOptions> = {}): Promise<void> {
  firefox = await home.firefox({ sites, ...options });
  first = await firefox.ownPage('start.html');
  await pressStartThere(first);
}

/** All tabs that show today, once one of them is in front of its window. */
async function todayInFront(): Promise<(number | undefined)[] | undefined> {
  const tabs = await first.evaluate(async () => {
    const address = `${location.origin}/today.html`;
    return (await chrome.tabs.query({})).filter(({ url }) => url === address);
  });
  return tabs.some(({ active }) => active) ? tabs.map(({ id }) => id) : undefined;
}

/** The person takes the sites back from the add-on, as they can in about:addons. */
async function takeBack(): Promise<void> {
  const origins = hostPermissions();
  expect(await first.evaluate((all) => chrome.permissions.remove({ origins: all }), origins)).toBe(true);
}

/** The person lets the add-on have them again, by its own button. */
async function giveBack(): Promise<void> {
  await first.bringToFront();
  await first.waitForSelector('.sites button');
  await first.click('.sites button');
  await first.waitForSelector('.sites', { hidden: true });
}

async function openSpan() {
  const { open } = await stored(first);
  return open && open.seenMs > open.fromMs ? open : undefined;
}

/** Firefox ends the background by itself, since nothing happens to it; the daemon loses it with that. */
async function backgroundDies(): Promise<void> {
  await until('the death of the background', async () => !(await backgroundLives()));
  await until('the daemon to notice', async () => !(await isConnected()));
}

async function isConnected(): Promise<boolean> {
  const { browsers } = await home.daemon().command<Browsers>('browsers', 'list');
  return browsers.some(({ connected }) => connected);
}

function backgroundLives(): Promise<boolean> {
  return first.evaluate(async () => {
    const backgrounds = await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] });
    return backgrounds.length > 0;
  });
}

function someOf<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
