import type { Settings } from '@protocol/messages';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Firefox } from './lib/firefox';
import { type Home, openHome } from './lib/home';
import { type Sites, startSites } from './sites/server';

let sites: Sites;
let home: Home;
let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  sites = await startSites();
  home = await openHome('Africa/Cairo');
  firefox = await home.firefox({ sites });
  page = await firefox.ownPage('options.html');
  await page.bringToFront();
  await page.waitForSelector('.outlook');
}, 240_000);

afterAll(async () => {
  await firefox?.close();
  await home?.close();
  await sites?.stop();
});

it('hours are changed in Firefox, by the keyboard and by the mouse', async () => {
  await page.focus('[data-bar^=mon-]');
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('[data-bar="mon-495-975"]');
  await drag('tue', 18, 20);
  await page.waitForSelector('[data-bar="tue-1080-1200"]');
  await page.click('.save-bar .button:last-child');
  await page.waitForSelector('.save-bar:not(.save-bar-edited)');

  const { work } = await home.daemon().command<Settings>('hours', 'get');
  expect([work.mon, work.tue]).toEqual([['08:15-16:15'], ['08:00-16:00', '18:00-20:00']]);
});

/** Draws from one hour of a row to another. */
async function drag(day: string, fromHour: number, toHour: number): Promise<void> {
  const row = await page.$(`.part-week .track[data-day=${day}]`);
  await row?.scrollIntoView();
  const box = await row?.boundingBox();
  if (!box) throw new Error(`there is no row of ${day}`);
  const x = (hour: number) => box.x + (hour / 24) * box.width;
  const y = box.y + box.height / 2;
  await page.mouse.move(x(fromHour), y);
  await page.mouse.down();
  await page.mouse.move(x((fromHour + toHour) / 2), y);
  await page.mouse.move(x(toHour), y);
  await page.mouse.up();
}
