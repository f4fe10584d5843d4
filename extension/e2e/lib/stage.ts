import type { Plan, Rules } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import type { Stored } from '@/adapters/keys';
import { FACEBOOK, GROUP, NEWS } from '../sites/pages';
import { type Sites, startSites } from '../sites/server';
import { type Applied, applied, enforce, redirected } from './applied';
import { type Chromium, launchChromium } from './chromium';

export { FACEBOOK, GROUP, NEWS };

/** The built extension with no daemon: a plan is put where the daemon's would lie. */
export interface Stage {
  readonly browser: Chromium;
  readonly sites: Sites;
  newPage(): Promise<Page>;
  /** Start is pressed and the plan is there; ends when the browser follows it. */
  enforce(plan: Plan, rules?: Rules): Promise<void>;
  /** Storage alone, without the alarm that would have it applied. */
  storeSilently(stored: Stored): Promise<void>;
  applied(): Promise<Applied>;
  redirected(): Promise<void>;
  /** Whatever leads a tab away waits, as on a computer that is busy, until the release that is returned. */
  holdLeading(): Promise<() => Promise<void>>;
}

/** A browser and a web, new for each test of the file. */
export function useStage(): Stage {
  let browser: Chromium;
  let sites: Sites;
  beforeEach(async () => {
    sites = await startSites();
    browser = await launchChromium({ sites, mayNotify: [FACEBOOK.slice(0, -1), NEWS.slice(0, -1)] });
  });
  afterEach(async () => {
    await browser.close();
    await sites.stop();
  });

  return {
    get browser() {
      return browser;
    },
    get sites() {
      return sites;
    },
    newPage: () => browser.context.newPage(),
    enforce: (plan, rules) => enforce(browser, plan, rules),
    async storeSilently(stored) {
      const worker = await browser.worker();
      await worker.evaluate((patch) => chrome.storage.local.set(patch), stored as Record<string, unknown>);
    },
    applied: () => applied(browser),
    redirected: () => redirected(browser),
    holdLeading: () => holdLeading(browser),
  };
}

async function holdLeading(browser: Chromium): Promise<() => Promise<void>> {
  const worker = await browser.worker();
  await worker.evaluate(() => {
    const { tabs } = chrome;
    const { update, sendMessage } = tabs;
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const late = async <Result>(act: () => Promise<Result>) => opened.then(act);
    Object.assign(tabs, {
      update: (...args: [number, object]) => late(() => update(...args)),
      sendMessage: (...args: [number, { type: string }, object]) =>
        args[1].type === 'enforcer.leave' ? late(() => sendMessage(...args)) : sendMessage(...args),
    });
    Object.assign(globalThis, { open });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { open(): void }).open());
}
