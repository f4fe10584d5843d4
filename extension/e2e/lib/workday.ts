import type { Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { NEWS } from '../sites/pages';
import { type Sites, startSites } from '../sites/server';
import type { Chromium, ChromiumOptions } from './chromium';
import { type Desk, startDesk } from './desk';
import { firstPage, pressStart } from './first-page';
import { type Home, openHome } from './home';
import { zonesNow } from './hours';
import { temporaryFolder } from './paths';

/** One person at work: a daemon in a home of its own, and a browser in which they have pressed Start. */
export interface Workday {
  readonly sites: Sites;
  readonly home: Home;
  readonly browser: Chromium;
  /** The tab in which its person works. */
  readonly work: Page;
}

/** What else there is on such a day. */
export interface Office extends Omit<ChromiumOptions, 'sites'> {
  /** The desktop that the daemon shows notices on. */
  desktop?: Record<string, string>;
}

/**
 * A new one for the whole file. It is noon, and platforms close from the first day. What else is needed is asked for once what
 * was set up before is there.
 */
export function useWorkday(more: () => Office = () => ({})): Workday {
  let sites: Sites;
  let home: Home;
  let browser: Chromium;
  let work: Page;
  beforeAll(async () => {
    sites = await startSites();
    return () => sites.stop();
  });
  beforeAll(async () => {
    home = await openHome(zonesNow().working, more().desktop);
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

/** Leaves nothing open but a page of nobody, in the tab in which its person works. */
export async function leaveAll({ browser, work }: Workday): Promise<void> {
  await work.bringToFront();
  await work.goto(NEWS);
  for (const page of browser.context.pages()) if (page !== work) await page.close();
}

/** A desk for the whole file; its members are there when the tests begin. */
export function useDesk(): Desk {
  const desk = {} as Desk;
  beforeAll(async () => {
    const folder = await temporaryFolder('desk');
    Object.assign(desk, await startDesk(folder.path));
    return async () => {
      await desk.stop();
      await folder.remove();
    };
  });
  return desk;
}
