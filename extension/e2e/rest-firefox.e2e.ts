import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Firefox } from './lib/firefox';
import { pressStartThere } from './lib/firefox-first-page';
import { type Home, openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { until } from './lib/wait';
import { type Sites, startSites } from './sites/server';

let sites: Sites;
let home: Home;
let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  sites = await startSites();
  home = await openHome(zonesNow().working);
  firefox = await home.firefox({ sites });
  await pressStartThere(await firefox.ownPage('start.html'));
  page = await firefox.browser.newPage();
  await page.goto('https://www.facebook.com/groups/1/');
  await page.focus('#textarea');
});

afterAll(async () => {
  await firefox.close();
  await home.close();
  await sites.stop();
});

/** What our part of the page is now. */
function seen(): Promise<'curtain' | 'line' | 'nothing'> {
  return page.evaluate(() => {
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    if (middle?.matches('html > div')) return 'curtain';
    return document.querySelector('html > div') ? 'line' : 'nothing';
  });
}

async function shows(shape: 'curtain' | 'line' | 'nothing'): Promise<void> {
  await until(`a ${shape}`, async () => (await seen()) === shape);
}

function focused(selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
}

test('a break lies over the page, is ended by a key, and gives the keyboard back', async () => {
  await home.daemon().command('break', 'now');
  await shows('curtain');
  expect(await focused('#textarea')).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await page.keyboard.press('Tab');
  expect(await focused('html > div')).toBe(true);
  await page.keyboard.press('Enter');
  await shows('nothing');
  expect(await focused('#textarea')).toBe(true);
});

test('what is typed is never covered, and goes where it went; nothing stays without the daemon', async () => {
  await home.daemon().command('break', 'now');
  await shows('curtain');
  await page.keyboard.type('Hello');
  await shows('line');
  expect(await page.$eval('#textarea', (field) => (field as HTMLTextAreaElement).value)).toBe('Hello');
  await home.daemon().kill();
  await shows('nothing');
});
