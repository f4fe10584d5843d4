import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from './lib/chromium';
import { badgeOf, stripIn } from './lib/evening';
import { firstPage, pressStart } from './lib/first-page';
import { type Home, openHome } from './lib/home';
import { workUntil, zonesNow } from './lib/hours';
import { clickInside } from './lib/inside';
import { closed, panels, textIn, visit } from './lib/seen';
import { until } from './lib/wait';
import { type Sites, startSites } from './sites/server';

const FACEBOOK = 'https://www.facebook.com/';
const GROUP = `${FACEBOOK}groups/1/`;
const LIVE = `${FACEBOOK}live/producer/`;
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

let sites: Sites;
let home: Home;
let browser: Chromium;
/** The tab in which its person works. */
let work: Page;

beforeAll(async () => {
  sites = await startSites();
  return () => sites.stop();
});
beforeAll(async () => {
  home = await openHome(zonesNow().working);
  return () => home.close();
});
beforeAll(async () => {
  browser = await home.chromium({ sites });
  await pressStart(await firstPage(browser), 'closed');
  work = await browser.context.newPage();
  await work.goto(GROUP);
  return () => browser.close();
});

/** Lets work end at the next whole minute that is so far away, and says when that is. */
async function endAfter(ms: number): Promise<number> {
  const endMs = Math.ceil((Date.now() + ms) / MINUTE_MS) * MINUTE_MS;
  await home.putInForce(workUntil(await home.daemon().text('hours', 'get'), endMs));
  return endMs;
}

/** One end of work, told in order. */
describe('the last ten minutes of work', () => {
  test('nothing is said before them', async () => {
    await endAfter(10 * MINUTE_MS + 40 * SECOND_MS);
    await visit(work, GROUP);
    expect(await stripIn(work)).toBe('');
    expect(await badgeOf(browser)).toBe('');
  });

  test('the page counts down and takes no focus', async () => {
    await work.bringToFront();
    await work.click('#textarea');
    await endAfter(8 * MINUTE_MS);
    await until('the countdown', async () =>
      /Facebook closes at [^\n]+\n[89]:\d\d\n/.test(await stripIn(work)),
    );
    expect(await badgeOf(browser)).toMatch(/^(9|10)$/);
    await work.keyboard.type('Still typing');
    expect(await textIn(work, '#textarea')).toBe('Still typing');
    await work.fill('#textarea', '');
  });

  test('so does every other page that closes, but none on which a broadcast is live', async () => {
    const other = await browser.context.newPage();
    await visit(other, 'https://x.com/home');
    await until('the countdown of X', async () => (await stripIn(other)).includes('X closes at'));
    await visit(other, LIVE);
    await work.bringToFront();
    await until('the countdown of Facebook', async () => (await stripIn(work)).includes('Facebook'));
    await other.bringToFront();
    expect(await panels(other)).toBe(0);
    await other.click('text=Group');
    await until('the countdown once it is over', async () => (await stripIn(other)).includes('Facebook'));
    await other.close();
  });

  test('put away it comes back for the last half minute, and the page closes', async () => {
    const endMs = await endAfter(60 * SECOND_MS);
    await until('the badge', async () => /^[12]$/.test(await badgeOf(browser)));
    await work.bringToFront();
    await clickInside(work);
    await until('no countdown', async () => (await stripIn(work)) === '');
    await visit(work, `${FACEBOOK}groups/2/`);
    expect(await stripIn(work)).toBe('');
    await until('the ending', async () => (await stripIn(work)).includes('stays here'), 150 * SECOND_MS);
    expect(endMs - Date.now()).toBeLessThanOrEqual(30 * SECOND_MS);
    await closed(work, 'facebook', 60 * SECOND_MS);
    expect(Date.now()).toBeGreaterThanOrEqual(endMs);
    expect(await badgeOf(browser)).toBe('');
  }, 300_000);
});
