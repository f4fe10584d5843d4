import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Frame, Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDesk } from '../lib/desk';
import { type Firefox, launchFirefox } from '../lib/firefox';
import { addresses, closedTab } from '../lib/firefox-first-page';
import { appliedThere, enforceThere, isSeen, panelsIn, storeThere } from '../lib/firefox-stage';
import { temporaryFolder } from '../lib/paths';
import { always, enteredUntil, followUp, onlyOpen } from '../lib/plan';
import { until } from '../lib/wait';
import { LANDMARKS } from '../sites/pages';
import { type Sites, startSites } from '../sites/server';

const GROUP = 'https://www.facebook.com/groups/1/';
const LIVE = 'https://www.facebook.com/live/producer/1';
const ARTICLE = 'https://news.example.com/article';

let sites: Sites;
let firefox: Firefox;
let own: Page;

beforeEach(async () => {
  sites = await startSites();
  firefox = await launchFirefox({ sites });
  own = await firefox.ownPage('closed.html');
});

afterEach(async () => {
  await firefox.close();
  await sites.stop();
});

test('a closed platform is asked for nothing, typed or followed', async () => {
  await enforceThere(own, always('off', 'closed'));
  await until('the redirects', async () => (await appliedThere(own)).redirects > 0);
  await own.evaluate(() => chrome.tabs.create({ url: 'https://www.youtube.com/' }));
  await closedTab(own, 'youtube');

  const news = await firefox.browser.newPage();
  await news.goto('https://news.example.com/');
  await news.evaluate(() => document.querySelector<HTMLElement>('#out')?.click());
  await closedTab(own, 'facebook');
  expect(sites.asked).toEqual(['news.example.com/']);
});

test('when it closes an open page is left, and one with a draft is covered until it opens', async () => {
  await enforceThere(own, always('work', 'open'));
  await until('the sense', async () => (await appliedThere(own)).scripts.includes('sense'));
  await (await firefox.browser.newPage()).goto('https://x.com/');
  const page = await firefox.browser.newPage();
  await page.goto(GROUP);
  await page.click('#textarea');
  await page.keyboard.type('A thoughtful answer');

  await enforceThere(own, always('off', 'closed'));
  await closedTab(own, 'x');
  await until('the cover', async () => (await panelsIn(page)) === 1);
  await page.keyboard.type(' that goes nowhere');

  await enforceThere(own, always('work', 'open'));
  await until('the end of the cover', async () => (await panelsIn(page)) === 0);
  expect(page.url()).toBe(GROUP);
  expect(await page.$eval('#textarea', (field) => (field as HTMLTextAreaElement).value)).toBe(
    'A thoughtful answer',
  );
});

test('while the follow-up is open the feed is asked for nothing and an inbox is there', async () => {
  await enforceThere(own, followUp());
  await until('the part that is open', async () => (await appliedThere(own)).scripts.includes('veil'));
  await until('the redirects', async () => (await appliedThere(own)).redirects > 100);
  const page = await firefox.browser.newPage();
  await page.goto(GROUP);
  await until('the page to be seen', () => isSeen(page));
  await own.evaluate(() => chrome.tabs.create({ url: 'https://www.facebook.com/groups/feed/' }));
  await closedTab(own, 'facebook');
  expect(sites.asked).toEqual(['www.facebook.com/groups/1/']);

  await own.evaluate(() => chrome.tabs.create({ url: 'https://www.instagram.com/%65xplore/' }));
  await closedTab(own, 'instagram');
});

test('a draft is covered at once where the page moves to the feed, and uncovered where it moves back', async () => {
  await enforceThere(own, followUp());
  await until('the part that is open', async () => (await appliedThere(own)).scripts.includes('veil'));
  const page = await firefox.browser.newPage();
  await page.goto(GROUP);
  await until('the page to be seen', () => isSeen(page));
  await page.click('#textarea');
  await page.keyboard.type('A thoughtful answer');
  await page.evaluate(() => history.pushState({}, '', '/watch/'));
  expect(await panelsIn(page), 'covered at once').toBe(1);
  await page.evaluate(() => history.back());
  await until('the end of the cover', async () => (await panelsIn(page)) === 0);
  expect(page.url()).toBe(GROUP);
});

test('a feed that shares its page is covered by its landmark, and a post can be made', async () => {
  await enforceThere(own, onlyOpen('content'));
  await until('the part that is open', async () => (await appliedThere(own)).scripts.includes('veil'));
  await until('the redirects', async () => (await appliedThere(own)).redirects > 100);
  const page = await firefox.browser.newPage();
  await page.goto(LANDMARKS.instagram);
  await until('the cover of the feed', async () => (await isSeen(page)) && (await panelsIn(page)) === 1);
  const feed = () => {
    const { visibility, clipPath } = getComputedStyle(document.querySelector('main') as Element);
    return { visibility, clipPath };
  };
  expect(await page.evaluate(feed)).toEqual({ visibility: 'hidden', clipPath: 'inset(100%)' });
  await page.click('#create');
  await page.type('#textarea', 'A post');
  expect(await page.$eval('#textarea', (field) => (field as HTMLTextAreaElement).value)).toBe('A post');
});

test('a tab that is duplicated closes, and the draft and the broadcast that it was made of stay', async () => {
  await enforceThere(own, always('work', 'open'));
  await until('the sense', async () => (await appliedThere(own)).scripts.includes('sense'));
  const page = await firefox.browser.newPage();
  await page.goto(GROUP);
  await page.click('#textarea');
  await page.keyboard.type('A draft');
  const live = await firefox.browser.newPage();
  await live.goto(LIVE);
  const [draftId, liveId] = [await tabOf(GROUP), await tabOf(LIVE)];

  await enforceThere(own, always('off', 'closed'));
  await until('the cover', async () => (await panelsIn(page)) === 1);
  for (const [count, id] of [draftId, liveId].entries()) {
    await duplicate(id);
    const isClosed = (url?: string) => url?.includes('/closed.html?platform=facebook');
    await until(
      'the copy to close',
      async () => (await addresses(own)).filter(isClosed).length === count + 1,
    );
  }
  expect(await panelsIn(page)).toBe(1);
  expect((await addresses(own)).filter((url) => url === GROUP || url === LIVE)).toEqual([GROUP, LIVE]);
});

test('a start brings no closed page back with the last tabs', async () => {
  const profile = await temporaryFolder('firefox-restored');
  const start = () => launchFirefox({ sites, profile: profile.path, kept: true, restores: true });
  const before = await start();
  const mine = await before.ownPage('closed.html');
  await enforceThere(mine, always('work', 'open'));
  await until('the sense', async () => (await appliedThere(mine)).scripts.includes('sense'));
  const page = await before.browser.newPage();
  await page.goto(GROUP);
  // As if the hour had come while the browser was closed.
  await storeThere(mine, always('off', 'closed'));
  await before.quit();

  const after = await start();
  const again = await after.ownPage('closed.html');
  await closedTab(again, 'facebook');
  expect((await addresses(again)).filter((url) => url === GROUP)).toEqual([]);
  await after.close();
  await profile.remove();
});

test('what waits first asks for nothing, is there while it is opened, and asks again afterwards', async () => {
  await enforceThere(own, always('off', 'delay'));
  await until('the redirects', async () => (await appliedThere(own)).redirects > 0);
  const tab = await own.evaluate(() => chrome.tabs.create({ url: 'https://www.facebook.com/' }));
  await closedTab(own, 'facebook');
  expect(sites.asked).toEqual([]);

  const endMs = Date.now() + 12_000;
  await enforceThere(own, enteredUntil(endMs));
  await until('the page', async () => {
    await own.evaluate((id) => chrome.tabs.update(id, { url: 'https://www.facebook.com/groups/1/' }), tab.id);
    return (await addresses(own)).includes(GROUP);
  });
  await own.evaluate(() => chrome.tabs.create({ url: 'https://x.com/' }));
  await closedTab(own, 'x');
  await closedTab(own, 'facebook');
  expect(Date.now()).toBeGreaterThanOrEqual(endMs);
});

test('a private window is closed where the person lets the add-on into it', async () => {
  await firefox.close();
  firefox = await launchFirefox({ sites, privately: true });
  own = await firefox.ownPage('closed.html');
  await enforceThere(own, always('off', 'closed'));
  await until('the redirects', async () => (await appliedThere(own)).redirects > 0);
  expect(await own.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(true);
  await own.evaluate(() => chrome.windows.create({ incognito: true, url: 'https://x.com/' }));
  await closedTab(own, 'x');
  expect(await own.evaluate(async () => (await chrome.tabs.query({})).some((tab) => tab.incognito))).toBe(
    true,
  );
  expect(sites.asked).toEqual([]);
});

test('a locked screen is not told, only that nobody touches anything', async () => {
  const folder = await temporaryFolder('desk');
  const desk = await startDesk(folder.path);
  await firefox.close();
  firefox = await launchFirefox({ sites, env: desk.env, headless: false });
  own = await firefox.ownPage('closed.html');
  const state = () => own.evaluate(() => chrome.idle.queryState(15));
  expect(await state()).toBe('active');
  await promisify(execFile)('xset', ['s', 'activate'], { env: { ...process.env, ...desk.env } });
  expect(await until('another state', async () => ((await state()) === 'active' ? undefined : state()))).toBe(
    'idle',
  );
  await firefox.close();
  await desk.stop();
  await folder.remove();
  firefox = await launchFirefox({ sites });
});

test('no page is prepared ahead: Firefox knows no speculation', async () => {
  const page = await firefox.browser.newPage();
  await page.goto('https://news.example.com/');
  expect(await page.evaluate(() => HTMLScriptElement.supports('speculationrules'))).toBe(false);
});

test('an embed in another site is stopped before it runs, and is there again when it opens', async () => {
  await enforceThere(own, { ...always('off', 'closed'), embeds: 'closed' });
  await until('the embeds', async () => (await appliedThere(own)).scripts.includes('embed'));
  const page = await firefox.browser.newPage();
  await page.goto(ARTICLE);
  const player = await shut(page, '/embed/1', true);
  expect(await player.evaluate(() => 'ran' in window)).toBe(false);
  await shut(page, '/plugins/post.php', true);
  await shut(page, '/plugins/like.php', false);
  await page.keyboard.type('Dear editor');

  await enforceThere(own, always('work', 'open'));
  await shut(page, '/embed/1', false);
  await shut(page, '/plugins/post.php', false);
  expect(await player.evaluate(() => 'ran' in window)).toBe(true);
  expect(await page.$eval('#letter', (field) => (field as HTMLTextAreaElement).value)).toBe('Dear editor');

  await enforceThere(own, { ...always('off', 'closed'), embeds: 'closed' });
  await shut(page, '/embed/1', true);
  expect(await player.evaluate(() => 'ran' in window), 'it sounds on no more').toBe(false);
});

/** The number of the tab in which a page of the sites lies, as the add-on knows it. */
async function tabOf(url: string): Promise<number> {
  return until(url, () =>
    own.evaluate(
      async (address) => (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id,
      url,
    ),
  );
}

/** Duplicates a tab as its menu does. */
async function duplicate(tabId: number): Promise<void> {
  await own.evaluate((id) => chrome.tabs.duplicate(id), tabId);
}

function frameAt(page: Page, path: string): Promise<Frame> {
  return until(path, () => page.frames().find((frame) => frame.url().endsWith(path)));
}

/** Waits until a frame has one line of ours, or is as it was. */
async function shut(page: Page, path: string, isShut: boolean): Promise<Frame> {
  const frame = await frameAt(page, path);
  await until(`${path} to be ${isShut ? 'shut' : 'open'}`, async () => {
    const [panels, isThere] = await Promise.all([
      panelsIn(frame),
      frame.evaluate(() => document.querySelector('h1') !== null),
    ]);
    return panels === (isShut ? 1 : 0) && isThere !== isShut;
  });
  return frame;
}
