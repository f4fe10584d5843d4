import type { Page } from 'puppeteer-core';
import { startTold } from './first-page';
import { until } from './wait';

/** Has off hours close from today, presses Start, and waits until the daemon knows. */
export async function pressStartThere(first: Page): Promise<void> {
  await first.bringToFront();
  // A locator waits until what it presses stands still: the plan, which comes a moment later, moves all below it.
  await first.locator('input[value=closed]').click();
  await first.locator('button[type=submit]:not(:disabled)').click();
  await first.waitForSelector('form', { hidden: true });
  await until('Start told', () => first.evaluate(startTold));
}

/** Waits until a tab shows the closed page. Firefox itself is asked: over BiDi an add-on's page has no address. */
export async function closedTab(first: Page, platform: string): Promise<void> {
  const address = await first.evaluate((id) => `${location.origin}/closed.html?platform=${id}`, platform);
  // A role may follow.
  const isThere = async () => (await addresses(first)).some((other) => other?.startsWith(address));
  await until(address, isThere);
}

/** The addresses of all tabs that may be known to the add-on, asked in one of its pages. */
export function addresses(own: Page): Promise<(string | undefined)[]> {
  return own.evaluate(async () => (await chrome.tabs.query({})).map((tab) => tab.url));
}
