import type { Page } from 'playwright-core';
import { until } from './wait';

/** Goes to an address. A visit that is turned away ends in an error for Playwright. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' }).catch(() => undefined);
}

/** Goes there again and again for as long as the browser turns it away. */
export async function reach(page: Page, url: string): Promise<void> {
  await until(url, async () => {
    await visit(page, url);
    return page.url() === url;
  });
}

/** Waits until the tab shows the closed page, of that platform if one is named. */
export async function closed(page: Page, platform?: string, withinMs?: number): Promise<void> {
  const path = platform ? `/closed.html?platform=${platform}` : '/closed.html';
  await until(
    `${path} instead of ${page.url()}`,
    () => page.url().startsWith('chrome-extension://') && page.url().includes(path),
    withinMs,
  );
}

/**
 * Closes a tab with the closed page once that can be read. Chromium forgets about a tab that it is told to close at the very moment at
 * which the page comes: the tab stays, and who waits for its end waits for ever.
 */
export async function closeClosed(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  await page.close();
}

/** Waits until what lies in the middle of the page is ours. */
export async function covered(page: Page): Promise<void> {
  await until('the cover', () =>
    page.evaluate(
      () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.matches('html > div') === true,
    ),
  );
}

/** Waits until nothing of ours is in the page. */
export async function uncovered(page: Page): Promise<void> {
  await until('the end of the cover', async () => (await panels(page)) === 0);
}

/** Elements of ours in the page: no page of the sites has any there. */
export function panels(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('html > div').length);
}

/** Types into a field instead of what is there. */
export async function type(page: Page, field: string, text: string): Promise<void> {
  await page.click(field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** What is written in a field. */
export function textIn(page: Page, field: string): Promise<string> {
  return page.$eval(field, (element) =>
    'value' in element ? String(element.value) : (element.textContent ?? ''),
  );
}

/** Whether the page may notify, as it is told itself. */
export function permission(page: Page): Promise<NotificationPermission> {
  return page.evaluate(() => Notification.permission);
}
