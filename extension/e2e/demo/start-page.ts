import type { Page } from 'playwright-core';
import type { Chromium } from '../lib/chromium';

/** Opens the first page and presses Start, as somebody who wants off hours to close from today. */
export async function pressStart({ context, extensionId }: Chromium): Promise<void> {
  const page: Page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/start.html`);
  await page.check('input[value="closed"]');
  await page.click('button[type="submit"]:not(:disabled)');
  await page.locator('form').waitFor({ state: 'detached' });
  await page.close();
}
