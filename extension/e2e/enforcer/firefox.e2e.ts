import type { Plan } from '@protocol/messages';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Firefox, launchFirefox } from '../lib/firefox';
import { closedTab } from '../lib/firefox-first-page';
import { always, followUp, RULES } from '../lib/plan';
import { until } from '../lib/wait';
import { type Sites, startSites } from '../sites/server';

const GROUP = 'https://www.facebook.com/groups/1/';

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
  await enforce(always('off', 'closed'));
  await until('the redirects', async () => (await applied()).redirects > 0);
  await own.evaluate(() => chrome.tabs.create({ url: 'https://www.youtube.com/' }));
  await closedTab(own, 'youtube');

  const news = await firefox.browser.newPage();
  await news.goto('https://news.example.com/');
  await news.evaluate(() => document.querySelector<HTMLElement>('#out')?.click());
  await closedTab(own, 'facebook');
  expect(sites.asked).toEqual(['news.example.com/']);
});

test('when it closes an open page is left, and one with a draft is covered until it opens', async () => {
  await enforce(always('work', 'open'));
  await until('the sense', async () => (await applied()).scripts.includes('sense'));
  await (await firefox.browser.newPage()).goto('https://x.com/');
  const page = await firefox.browser.newPage();
  await page.goto(GROUP);
  await page.click('#textarea');
  await page.keyboard.type('A thoughtful answer');

  await enforce(always('off', 'closed'));
  await closedTab(own, 'x');
  await until('the cover', async () => (await panels(page)) === 1);
  await page.keyboard.type(' that goes nowhere');

  await enforce(always('work', 'open'));
  await until('the end of the cover', async () => (await panels(page)) === 0);
  expect(page.url()).toBe(GROUP);
  expect(await page.$eval('#textarea', (field) => (field as HTMLTextAreaElement).value)).toBe(
    'A thoughtful answer',
  );
});

test('while the follow-up is open the feed is asked for nothing and an inbox is there', async () => {
  await enforce(followUp());
  await until('the part that is open', async () => (await applied()).scripts.includes('veil'));
  await until('the redirects', async () => (await applied()).redirects > 100);
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
  await enforce(followUp());
  await until('the part that is open', async () => (await applied()).scripts.includes('veil'));
  const page = await firefox.browser.newPage();
  await page.goto(GROUP);
  await until('the page to be seen', () => isSeen(page));
  await page.click('#textarea');
  await page.keyboard.type('A thoughtful answer');
  await page.evaluate(() => history.pushState({}, '', '/watch/'));
  expect(await panels(page), 'covered at once').toBe(1);
  await page.evaluate(() => history.back());
  await until('the end of the cover', async () => (await panels(page)) === 0);
  expect(page.url()).toBe(GROUP);
});

async function enforce(plan: Plan): Promise<void> {
  await own.evaluate(
    async (patch) => {
      await chrome.storage.local.set(patch);
      await chrome.alarms.create('plan', { when: Date.now() });
    },
    { plan, rules: RULES, startedMs: 1, language: 'en' } as const,
  );
}

async function applied(): Promise<{ redirects: number; scripts: string[] }> {
  return own.evaluate(async () => ({
    redirects: (await chrome.declarativeNetRequest.getDynamicRules()).length,
    scripts: (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  }));
}

async function panels(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('html > div').length);
}

async function isSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.getClientRects().length > 0);
}
