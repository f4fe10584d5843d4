import { expect, test } from 'vitest';
import type { Chromium } from './lib/chromium';
import { firstPage, pressStart } from './lib/first-page';
import { openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { platformMs } from './lib/stats';
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
