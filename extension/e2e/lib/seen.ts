import type { Page } from 'playwright-core';
import { until } from './wait';

/** Goes to an address. A visit that is turned away ends in an error for Playwright. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' }).catch(() => undefined);
}

/** Waits until the tab shows the closed page. */
export async function closed(page: Page): Promise<void> {
  await until(`the closed page instead of ${page.url()}`, () =>
    /^chrome-extension:.*\/closed\.html/.test(page.url()),
  );
}

/** Waits until what lies in the middle of the page is ours. */
export async function covered(page: Page): Promise<void> {
  await until('the cover', () =>
    page.evaluate(
      () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.matches('html > div') === true,
    ),
  );
}

/** Waits until nothing of ours is in the page: no page of the sites has such an element. */
export async function uncovered(page: Page): Promise<void> {
  await until('the end of the cover', () =>
    page.evaluate(() => document.querySelectorAll('html > div').length === 0),
  );
}

/** Whether the page may notify, as it is told itself. */
export function permission(page: Page): Promise<NotificationPermission> {
  return page.evaluate(() => Notification.permission);
}
