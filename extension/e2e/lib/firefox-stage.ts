import type { Plan } from '@protocol/messages';
import type { Frame, Page } from 'puppeteer-core';
import type { Applied } from './applied';
import { RULES } from './plan';

/** Start is pressed and the plan is there, as seen from one of the add-on's own pages. It takes a moment to be followed. */
export async function enforceThere(own: Page, plan: Plan): Promise<void> {
  await storeThere(own, plan);
  await own.evaluate(() => chrome.alarms.create('plan', { when: Date.now() }));
}

/** Storage alone: the background of this life is not told. */
export async function storeThere(own: Page, plan: Plan): Promise<void> {
  const patch = { plan, rules: RULES, startedMs: 1, language: 'en' };
  await own.evaluate((stored) => chrome.storage.local.set(stored), patch);
}

/** What the add-on has had Firefox do. */
export function appliedThere(own: Page): Promise<Applied> {
  return own.evaluate(async () => ({
    redirects: (await chrome.declarativeNetRequest.getDynamicRules()).length,
    scripts: (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  }));
}

/** Elements of ours in a page or a frame: no page of the sites has any there. */
export function panelsIn(page: Page | Frame): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('html > div').length);
}

/** Whether the page can be seen. */
export function isSeen(page: Page | Frame): Promise<boolean> {
  return page.evaluate(() => document.documentElement.getClientRects().length > 0);
}
