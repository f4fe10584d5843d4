import type { Plan, Rules } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import type { Stored } from '@/adapters/keys';
import { isShut } from '../../src/rules/verdicts';
import { type Sites, startSites } from '../sites/server';
import { type Chromium, launchChromium } from './chromium';
import { RULES, store } from './plan';
import { until } from './wait';

export const FACEBOOK = 'https://www.facebook.com/';
export const GROUP = 'https://www.facebook.com/groups/1/';
/** No platform. */
export const NEWS = 'https://news.example.com/';

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

/** What the extension has had the browser do. */
export interface Applied {
  redirects: number;
  scripts: string[];
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

  const redirected = () => until('the redirects', async () => (await applied(browser)).redirects > 0);
  return {
    get browser() {
      return browser;
    },
    get sites() {
      return sites;
    },
    newPage: () => browser.context.newPage(),
    async enforce(plan, rules = RULES) {
      await store(await browser.worker(), { plan, rules, startedMs: 1, language: 'en' });
      await until('the sense', async () => (await applied(browser)).scripts.includes('sense'));
      if (closesNow(plan)) await redirected();
      if (namesRoles(plan))
        await until('the rules of each host', async () => (await applied(browser)).redirects > 100);
      if (namesRoles(plan) && !shutsAll(plan))
        await until('the part that is open', async () => (await applied(browser)).scripts.includes('veil'));
    },
    async storeSilently(stored) {
      const worker = await browser.worker();
      await worker.evaluate((patch) => chrome.storage.local.set(patch), stored as Record<string, unknown>);
    },
    applied: () => applied(browser),
    async redirected() {
      await redirected();
    },
    holdLeading: () => holdLeading(browser),
  };
}

function closesNow({ verdicts, validUntilMs }: Plan): boolean {
  const [only] = verdicts;
  return verdicts.length === 1 && only !== undefined && isShut(only.verdict) && validUntilMs > Date.now();
}

function namesRoles({ verdicts }: Plan): boolean {
  return verdicts.some(({ role, toMs }) => role && toMs > Date.now());
}

function shutsAll({ verdicts }: Plan): boolean {
  return verdicts.every(({ verdict }) => isShut(verdict));
}

async function applied(browser: Chromium): Promise<Applied> {
  return (await browser.worker()).evaluate(async () => ({
    redirects: (await chrome.declarativeNetRequest.getDynamicRules()).length,
    scripts: (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  }));
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
