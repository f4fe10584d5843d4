import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Firefox } from './lib/firefox';
import { pressStartThere } from './lib/firefox-first-page';
import { type Home, openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { breakOf, onlySoon } from './lib/rest';
import { FACEBOOK, GROUP, NEWS } from './lib/stage';
import { until } from './lib/wait';
import { windowIs } from './lib/window';
import { type Sites, startSites } from './sites/server';

const MEET = 'https://meet.google.com/abc-defg-hij';

let sites: Sites;
let home: Home;
let firefox: Firefox;
let own: Page;
let page: Page;

/** With a break for the eyes that is due, and stays so. */
beforeAll(async () => {
  sites = await startSites();
  home = await openHome(zonesNow().working);
  firefox = await home.firefox({ sites, rebound: [new URL(MEET).hostname] });
  own = await firefox.ownPage('start.html');
  await pressStartThere(own);
  page = await firefox.browser.newPage();
  await page.goto(GROUP);
  await onlySoon(home, 'eyes');
  await stands('prompted');
});

afterAll(async () => {
  await firefox.close();
  await home.close();
  await sites.stop();
});

/** Waits until the break stands so, as the command line tells it. */
async function stands(wanted: string): Promise<void> {
  await until(`a break that is ${wanted}`, async () => {
    const eyes = await breakOf(home, 'eyes');
    return (eyes?.hold ?? eyes?.state) === wanted;
  });
}

test('a call in front holds, and behind another page it does not', async () => {
  await page.goto(MEET);
  await stands('call');
  const other = await firefox.browser.newPage();
  await other.goto(NEWS);
  await stands('prompted');
  await other.close();
  await page.goto(GROUP);
});

test('a broadcast in any tab holds until it is closed', async () => {
  const live = await firefox.browser.newPage();
  await live.goto(`${FACEBOOK}live/producer/1`);
  await stands('live');
  await page.bringToFront();
  await page.goto(NEWS);
  await stands('live');
  await live.close();
  await stands('prompted');
  await page.goto(GROUP);
});

test('a window that fills the screen holds', async () => {
  await windowIs('fullscreen', own);
  await stands('fullscreen');
  await windowIs('normal', own);
  await stands('prompted');
});

test('typing holds what becomes due, until five seconds after the last key', async () => {
  await home.daemon().command('break', 'skip');
  await page.focus('#textarea');
  const typed = setInterval(() => void page.keyboard.type('a'), 500);
  try {
    await stands('typing');
  } finally {
    clearInterval(typed);
  }
  const lastMs = Date.now();
  await stands('prompted');
  expect(Date.now() - lastMs).toBeGreaterThan(3_000);
});
