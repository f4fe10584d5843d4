import type { Plan } from '@protocol/messages';
import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import type { Sites } from '../sites/server';
import { enforce } from './applied';
import { type Chromium, launchChromium, letInPrivately } from './chromium';
import { type Firefox, launchFirefox } from './firefox';
import { appliedThere, enforceThere, storeThere } from './firefox-stage';
import { temporaryFolder } from './paths';
import { RULES } from './plan';
import { SCREEN, type Screen } from './screen';
import { reach } from './seen';
import { until } from './wait';

/** A browser on a screen. What is opened is opened by the extension's own functions, so that nothing attaches to it in time. */
export interface Driven {
  name: string;
  /** Whether the extension is in private windows, too. */
  isPrivately: boolean;
  /** Whether it is there before the last tabs are: Chromium brings them back first where it is loaded from its folder. */
  isFirst: boolean;
  run<Result>(act: (url: string) => Promise<Result>, url: string): Promise<Result>;
  /** Start is pressed and the plan is there; ends when the browser follows it. */
  enforce(plan: Plan): Promise<void>;
  /** Opens a page in front, as soon as that is let through. */
  open(url: string): Promise<void>;
  /** The same, and closes all others. */
  openAlone(url: string): Promise<void>;
  /** The same, and something is typed into its field. */
  draft(url: string): Promise<void>;
  /** Waits until a closed page is there. */
  closed(): Promise<void>;
  /** The tabs that are there now stay; `tidy` closes those that come. */
  keep(): Promise<void>;
  tidy(): Promise<void>;
  /** Ends with all tabs open; `restart` brings them back, and the plan has come meanwhile. */
  quit(plan: Plan): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function driveChromium(sites: Sites, screen: Screen): Promise<Driven> {
  const folder = await temporaryFolder('chromium');
  await letInPrivately(folder.path);
  const { width, height } = SCREEN;
  const args = ['--window-position=0,0', `--window-size=${width},${height}`];
  const start = (restores = false): Promise<Chromium> =>
    launchChromium({ sites, profile: folder.path, headless: false, env: screen.env, args, restores });
  let browser = await start();
  let kept: Page[] = [];
  const pages = () => browser.context.pages();
  const open = async (url: string) => {
    const page = await browser.context.newPage();
    await reach(page, url);
    return page;
  };
  const closeAllBut = async (some: Page[]) => {
    for (const page of pages()) if (!some.includes(page)) await page.close();
  };
  return {
    name: 'Chromium',
    isPrivately: true,
    isFirst: false,
    run: async (act, url) => (await browser.worker()).evaluate(act, url),
    enforce: (plan) => enforce(browser, plan),
    open: async (url) => void (await open(url)),
    draft: async (url) => typeInto(await open(url)),
    closed: () => found(() => pages().some((page) => isClosed(page.url()))),
    async keep() {
      kept = pages();
    },
    tidy: () => closeAllBut(kept),
    openAlone: async (url) => closeAllBut([await open(url)]),
    async quit(plan) {
      const stored = { plan, rules: RULES, startedMs: 1, language: 'en' };
      await (await browser.worker()).evaluate((patch) => chrome.storage.local.set(patch), stored);
      await browser.close();
    },
    async restart() {
      browser = await start(true);
    },
    async close() {
      await browser.close();
      await folder.remove();
    },
  };
}

export async function driveFirefox(sites: Sites, screen: Screen): Promise<Driven> {
  const folder = await temporaryFolder('firefox');
  const start = () =>
    launchFirefox({
      sites,
      profile: folder.path,
      kept: true,
      restores: true,
      headless: false,
      env: screen.env,
    });
  let firefox: Firefox = await start();
  let own: FirefoxPage | undefined = await firefox.ownPage('doctor.html');
  let kept: number[] = [];
  // It would lie in front of what comes back: it is opened when it is needed.
  const page = async () => {
    own ??= await firefox.ownPage('doctor.html');
    return own;
  };
  const run: Driven['run'] = async (act, url) => (await page()).evaluate(act, url);
  const ids = () => run(async () => (await chrome.tabs.query({})).map(({ id = 0 }) => id), '');
  const closeAllBut = async (some: number[]) => {
    const others = (await ids()).filter((id) => !some.includes(id));
    await (await page()).evaluate((gone) => chrome.tabs.remove(gone), others);
  };
  const idNow = () => run(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? 0, '');
  const open = async (url: string) => {
    const opened = await firefox.browser.newPage();
    await until(url, async () => {
      await opened.goto(url).catch(() => undefined);
      return opened.url() === url;
    });
    return opened;
  };
  return {
    name: 'Firefox',
    isPrivately: false,
    isFirst: true,
    run,
    async enforce(plan) {
      await enforceThere(await page(), plan);
      const isShut = plan.verdicts.some(({ verdict }) => verdict === 'closed');
      await until('the redirects', async () => {
        const { redirects, scripts } = await appliedThere(await page());
        return scripts.includes('sense') && redirects > 0 === isShut;
      });
    },
    open: async (url) => void (await open(url)),
    draft: async (url) => typeInto(await open(url)),
    closed: () => found(async () => (await firefox.urls()).some(isClosed)),
    async keep() {
      kept = await ids();
    },
    tidy: () => closeAllBut(kept),
    async openAlone(url) {
      const mine = await run(async () => (await chrome.tabs.getCurrent())?.id ?? 0, '');
      await open(url);
      await closeAllBut([mine, await idNow()]);
    },
    async quit(plan) {
      await storeThere(await page(), plan);
      await firefox.quit();
      own = undefined;
    },
    async restart() {
      firefox = await start();
    },
    async close() {
      await firefox.close();
      await folder.remove();
    },
  };
}

async function typeInto(page: Page | FirefoxPage): Promise<void> {
  await page.click('#textarea');
  await page.keyboard.type('A draft');
}

async function found(look: () => boolean | Promise<boolean>): Promise<void> {
  await until('the closed page', look);
}

function isClosed(url: string): boolean {
  return url.includes('/closed.html?platform=');
}
