import { expect, test } from 'vitest';
import { type Chromium, launchChromium } from './lib/chromium';
import { firstPage, pressStart } from './lib/first-page';
import { openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { killed } from './lib/kill';
import { isDelivered, stored } from './lib/spans';
import { NEWS } from './lib/stage';
import { pass, platformMs } from './lib/stats';
import { until } from './lib/wait';
import { startSites } from './sites/server';

/** The addresses of the front tabs, as the extension sees them. */
async function addresses(browser: Chromium): Promise<(string | undefined)[]> {
  const worker = await browser.worker();
  return worker.evaluate(async () => (await chrome.tabs.query({ active: true })).map(({ url }) => url));
}

test('a page that cannot be reached is nobody’s work', async () => {
  const sites = await startSites();
  const home = await openHome(zonesNow().working);
  const browser = await home.chromium({ sites });
  try {
    const first = await firstPage(browser);
    await pressStart(first, 'closed');
    const page = await browser.context.newPage();
    await page.goto('https://x.com/home');
    await until('time on X', async () => platformMs(await home.stats(), 'x') > 1000);

    await sites.stop();
    await page.goto('https://www.facebook.com/groups/1/').catch(() => undefined);
    const leftMs = platformMs(await home.stats(), 'x');
    await page.waitForTimeout(6000); // longer than the tracker ever waits before it looks again
    const stats = await home.stats();
    expect(await addresses(browser)).toContain('https://www.facebook.com/groups/1/');
    expect(platformMs(stats, 'facebook')).toBe(0);
    expect(platformMs(stats, 'x')).toBeLessThan(leftMs + 2000);
  } finally {
    await browser.close();
    await home.close();
  }
});

test('B11 a page that pretends to be a platform is none', async () => {
  const sites = await startSites();
  const home = await openHome(zonesNow().working);
  const browser = await home.chromium({ sites });
  try {
    await pressStart(await firstPage(browser), 'closed');
    const page = await browser.context.newPage();
    await page.goto('https://x.com/home');
    await until('time on X', async () => platformMs(await home.stats(), 'x') > 1000);

    await page.goto(`${NEWS}embed`);
    await page.frameLocator('#embed').locator('#where').waitFor();
    await page.evaluate(() => {
      document.title = 'Facebook';
      history.pushState({}, '', '/www.facebook.com/groups/1/#https://www.facebook.com/');
    });
    await page.frameLocator('#embed').locator('body').click();
    const leftMs = platformMs(await home.stats(), 'x');
    await pass(6000); // longer than the tracker ever waits before it looks again
    const stats = await home.stats();
    expect(platformMs(stats, 'facebook')).toBe(0);
    expect(platformMs(stats, 'x')).toBeLessThan(leftMs + 2000);
  } finally {
    await browser.close();
    await home.close();
    await sites.stop();
  }
});

test('B2 a browser that is killed loses seconds, and counts nothing more', async () => {
  const sites = await startSites();
  const home = await openHome(zonesNow().working);
  let browser = await home.chromium({ sites });
  const onX = async () => platformMs(await home.stats(), 'x');
  try {
    await pressStart(await firstPage(browser), 'closed');
    const page = await browser.context.newPage();
    await page.goto('https://x.com/home');
    await until('12 s on X', async () => (await onX()) > 12_000);
    const shownMs = await onX();
    const shownAtMs = Date.now();
    await killed(browser);
    const mostMs = shownMs + Date.now() - shownAtMs + 1000;

    browser = await launchChromium({ sites, profile: browser.profile, env: { HOME: home.path } });
    const worker = await browser.worker();
    await until('all that was counted', async () => isDelivered(await stored(worker)));
    const afterMs = await until('the day', onX);
    expect(afterMs).toBeGreaterThan(shownMs - 6000);
    expect(afterMs).toBeLessThan(mostMs);
    await pass(3000);
    expect(await onX()).toBe(afterMs);
  } finally {
    await browser.close();
    await home.close();
    await sites.stop();
  }
});
