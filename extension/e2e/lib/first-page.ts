import type { Page } from 'playwright-core';
import type { Chromium } from './chromium';
import { until } from './wait';

/** The page that the extension opens by itself when it has been installed. */
export function firstPage({ context }: Chromium): Promise<Page> {
  return until('the first page', () => context.pages().find((page) => page.url().endsWith('/start.html')));
}

/**
 * Chooses what off hours do in the first week, presses Start, and waits until the daemon knows: the page goes on as soon as
 * the browser does.
 */
export async function pressStart(first: Page, firstWeek: 'remind' | 'closed'): Promise<void> {
  await first.locator(`input[value=${firstWeek}]`).check();
  await first.locator('button[type=submit]').click();
  await first.locator('form').waitFor({ state: 'detached' });
  await until('Start told', () => first.evaluate(startTold));
}

/** Whether the daemon has been told, as asked in a page of the extension. */
export async function startTold(): Promise<boolean> {
  return (await chrome.storage.local.get('startTold')).startTold === true;
}
