import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type OpenedPage, openPage, openViewer, type Person, type Viewer } from './look';
import { type Pages, servePages } from './pages';
import type { Screen } from './screens';

/** The built pages, each in a window of its own, with no extension around them. */
export interface Served {
  /** Opens a state of a page in English and light, with a time that the test can run ahead if it is `movable`. */
  open(screen: Screen, movable?: boolean): Promise<OpenedPage>;
  /** Opens the window of somebody else. */
  viewer(person: Person): Promise<Viewer>;
}

/** A browser and the pages, the same for all tests of the file. */
export function useServed(): Served {
  let browser: Browser;
  let pages: Pages;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    pages = await servePages();
  });
  afterAll(async () => {
    await browser.close();
    await pages.close();
  });
  return {
    open: (screen, movable) =>
      openPage(browser, pages.origin, { screen, locale: 'en-GB', colorScheme: 'light' }, movable),
    viewer: (person) => openViewer(browser, pages.origin, person),
  };
}
