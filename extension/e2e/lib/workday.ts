import type { Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { type Sites, startSites } from '../sites/server';
import type { Chromium, ChromiumOptions } from './chromium';
import { firstPage, pressStart } from './first-page';
import { type Home, openHome } from './home';
import { zonesNow } from './hours';

/** One person at work: a daemon in a home of its own, and a browser in which they have pressed Start. */
export interface Workday {
  readonly sites: Sites;
  readonly home: Home;
  readonly browser: Chromium;
  /** The tab in which its person works. */
  readonly work: Page;
}

/**
 * A new one for the whole file. It is noon, and platforms close from the first day. What else the browser needs is asked for once what
 * was set up before is there.
 */
export function useWorkday(more: () => Omit<ChromiumOptions, 'sites'> = () => ({})): Workday {
  let sites: Sites;
  let home: Home;
  let browser: Chromium;
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
    browser = await home.chromium({ ...more(), sites });
    await pressStart(await firstPage(browser), 'closed');
    work = await browser.context.newPage();
    return () => browser.close();
  });
  return {
    get sites() {
      return sites;
    },
    get home() {
      return home;
    },
    get browser() {
      return browser;
    },
    get work() {
      return work;
    },
  };
}
