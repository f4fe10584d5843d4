import type { Page } from 'playwright-core';
import { until } from '../lib/wait';

export type Language = 'en' | 'ar';

/** Pictures of a page of ours. */
export interface Sitting {
  page: Page;
  width: number;
  height: number;
}

export const POPUP = { width: 360, height: 560 };
export const CLOSED = { width: 760, height: 500 };

/** Keeps a picture of the whole page once it speaks the language and has drawn everything. */
export async function picture(
  { page, width, height }: Sitting,
  language: Language,
  path: string,
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.bringToFront();
  await until(`${new URL(page.url()).pathname} in ${language}`, () =>
    page.evaluate(
      (wanted) => document.documentElement.lang.startsWith(wanted) && document.querySelector('h1') !== null,
      language,
    ),
  );
  await page.screenshot({ path, fullPage: true, animations: 'disabled', caret: 'hide' });
}
