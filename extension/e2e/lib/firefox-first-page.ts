import type { Page } from 'puppeteer-core';
import { startTold } from './first-page';
import { until } from './wait';

/** Has off hours close from today, presses Start, and waits until the daemon knows. */
export async function pressStartThere(first: Page): Promise<void> {
  await first.bringToFront();
  await press(first, 'input[value=closed]');
  await press(first, 'button[type=submit]:not(:disabled)');
  await first.waitForSelector('form', { hidden: true });
  await until('Start told', () => first.evaluate(startTold));
}

/**
 * Presses what is there, wherever it is at that instant: the plan, which comes a moment later, moves all of the page, and a press at the
 * place where it stood would go beside it. Unlike the other library's, a mouse of this one does not look what lies beneath it.
 */
export async function press(page: Page, selector: string): Promise<void> {
  await until(selector, () =>
    page.evaluate((wanted) => {
      const found = document.querySelector<HTMLElement>(wanted);
      found?.click();
      return found !== null;
    }, selector),
  );
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
