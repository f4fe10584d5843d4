import type { Browser, Page, ViewportSize } from 'playwright-core';
import type { Overview } from '../../src/messages';
import { barriersOn } from './barriers';
import { type FakeBackground, fakeBackground, fakeBrowser } from './fake-background';
import type { Screen } from './screens';

/** English is looked at where the day has 24 hours, and is told in longer words where it has twice twelve. */
export type Locale = 'en-GB' | 'en-US' | 'ar-EG';

/** Who looks. */
export interface Person {
  locale: Locale;
  colorScheme: 'light' | 'dark';
  /** Pixels of the screen to one of the page; more than 1 for pictures. */
  scale?: number;
}

/** One state of one page, as one person sees it. */
export interface Look extends Person {
  screen: Screen;
}

/** A built page on the screen, over a background that answers from the test. */
export interface OpenedPage {
  page: Page;
  background: FakeBackground;
  /** What the page wrote to the console as an error, a breach of its content security policy included. */
  complaints: string[];
  close: () => Promise<void>;
}

/** One person's window, in which screen after screen is shown: a new one for each costs more than the look at it. */
export interface Viewer {
  show: (screen: Screen) => Promise<OpenedPage>;
  close: () => Promise<void>;
}

/** Opens a built page, with a time that the test can run ahead if it is `movable`, and waits for its heading. */
export async function openPage(
  browser: Browser,
  origin: string,
  { screen, ...person }: Look,
  movable = false,
): Promise<OpenedPage> {
  const viewer = await openViewer(browser, origin, person, movable);
  return viewer.show(screen);
}

/** Opens a person's window, with nothing in it yet; a movable time passes by itself all the same. */
export async function openViewer(
  browser: Browser,
  origin: string,
  { locale, colorScheme, scale = 1 }: Person,
  movable = false,
): Promise<Viewer> {
  const context = await browser.newContext({
    locale,
    colorScheme,
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  let background: FakeBackground;
  await fakeBrowser(context, locale, () => background);
  if (movable) await context.clock.install();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const close = () => context.close();
  const show = async (screen: Screen): Promise<OpenedPage> => {
    const { overview, hours, statistics, day, breaks } = screen;
    background = fakeBackground(overview, hours?.(), statistics, day?.(), breaks);
    complaints.length = 0;
    await showIn(page, origin, screen);
    return { page, background, complaints, close };
  };
  return { show, close };
}

async function showIn(page: Page, origin: string, screen: Screen): Promise<void> {
  await page.setViewportSize(viewportOf(screen));
  await page.goto(`${origin}/${screen.page}.html${screen.query ?? ''}`);
  await page.locator('h1').waitFor();
  await screen.prepare?.(page);
  if (screen.code) await enterCode(page, screen.code);
  if (screen.onCall) await openForm(page, screen.onCall);
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.locator('.code input').fill(code);
  await page.locator('.code button').click();
  await page.locator('.code [role=alert]:not(:empty)').waitFor();
}

async function openForm(page: Page, state: NonNullable<Screen['onCall']>): Promise<void> {
  await page.locator('.on-call summary').click();
  if (state === 'post') await page.locator('.on-call-presets button').first().click();
  if (state !== 'wrong') return;
  await page.locator('.on-call-form [type=submit]').click();
  await page.locator('.field [role=alert]').waitFor();
}

const VIEWPORTS: Record<Screen['page'], ViewportSize> = {
  popup: { width: 360, height: 600 },
  today: { width: 1280, height: 800 },
  start: { width: 900, height: 680 },
  closed: { width: 900, height: 680 },
  doctor: { width: 900, height: 680 },
  options: { width: 900, height: 680 },
  statistics: { width: 1280, height: 800 },
};

function viewportOf({ page, width }: Screen): ViewportSize {
  return width ? { width, height: 2350 } : VIEWPORTS[page];
}

/** What is wrong with the page as it stands: complaints, breaches of accessibility, what does not fit. */
export async function faultsOf({
  page,
  complaints,
}: Pick<OpenedPage, 'page' | 'complaints'>): Promise<string[]> {
  const [barriers, wide] = [await barriersOn(page), await overflow(page)];
  return [...complaints, ...barriers, ...wide]; // what was complained of meanwhile, too
}

async function overflow(page: Page): Promise<string[]> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return over > 0 ? [`${over} px too wide`] : [];
}

/** A screen that the fixtures do not list. */
export function screenOf(page: Screen['page'], overview: Overview, query?: string): Screen {
  return { page, name: page, overview, ...(query && { query }) };
}

/** Runs inside the page: it is in front no more, or again. */
export function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
