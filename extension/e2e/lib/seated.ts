import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { launch, type Page, type Browser as Puppeteer, type WebWorker } from 'puppeteer-core';
import { NEWS } from '../sites/pages';
import type { Sites } from '../sites/server';
import { argumentsFor, EXTENSION_ID, SOUNDS } from './chromium';
import { pressStartThere } from './firefox-first-page';
import type { Home } from './home';
import type { Seat } from './seat';
import { type Inside, isDelivered, stored } from './spans';
import { until } from './wait';

const run = promisify(execFile);

/** What puppeteer adds that would hide what is to be measured: a page behind is as slow as a person's, and can be heard. */
const UNWANTED = [
  '--disable-extensions',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--mute-audio',
];

/** A window with one tab: the page in it, and what the display calls it. */
export interface Window {
  page: Page;
  id: string;
}

/** A browser whose person has pressed Start. */
export interface Browser {
  /** Its windows, the first one first. */
  windows: Window[];
  /** All its processes. */
  group: number;
  worker(): Promise<WebWorker>;
  close(): Promise<void>;
}

/**
 * Opens a browser with some windows, none of which shows a platform. It is puppeteer's: Playwright would have every page believe that it
 * has the focus.
 */
export async function openBrowser(home: Home, sites: Sites, seat: Seat, windows: number): Promise<Browser> {
  const { id, result: puppeteer } = await seat.newWindow(() => start(home, sites, seat));
  const worker = () => workerOf(puppeteer);
  await pressStartThere(await firstPage(puppeteer));
  const page = await puppeteer.newPage();
  await page.goto(NEWS);
  for (const other of await puppeteer.pages()) if (other !== page) await other.close();
  const all = [{ page, id }];
  while (all.length < windows) all.push(await openWindow(puppeteer, seat));
  return { windows: all, group: await groupOf(puppeteer), worker, close: () => puppeteer.close() };
}

async function start(home: Home, sites: Sites, seat: Seat): Promise<Puppeteer> {
  const profile = join(home.path, `hour-${Date.now()}`);
  await mkdir(profile);
  await home.daemon().register(profile);
  return launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: false,
    acceptInsecureCerts: true,
    userDataDir: profile,
    env: { ...process.env, ...seat.env },
    defaultViewport: null,
    ignoreDefaultArgs: UNWANTED,
    args: [...argumentsFor({ sites }), ...SOUNDS],
  });
}

function firstPage(puppeteer: Puppeteer): Promise<Page> {
  return until('the first page', async () =>
    (await puppeteer.pages()).find((page) => page.url().endsWith('/start.html')),
  );
}

async function openWindow(puppeteer: Puppeteer, seat: Seat): Promise<Window> {
  const before = await puppeteer.pages();
  const { id, result: page } = await seat.newWindow(async () => {
    await (await workerOf(puppeteer)).evaluate((url) => chrome.windows.create({ url }), NEWS);
    return until('its page', async () => (await puppeteer.pages()).find((one) => !before.includes(one)));
  });
  return { page, id };
}

async function workerOf(puppeteer: Puppeteer): Promise<WebWorker> {
  const target = await puppeteer.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(EXTENSION_ID),
  );
  return until('the worker', () => target.worker());
}

/** Waits until nothing has attention any more and the daemon has all that had. */
export async function delivered({ worker }: Browser): Promise<void> {
  const inside = (await worker()) as Inside;
  await until('every span at the daemon', async () => isDelivered(await stored(inside)));
}

/** The group of processes that the browser has for itself. */
async function groupOf(puppeteer: Puppeteer): Promise<number> {
  const leader = puppeteer.process()?.pid ?? 0;
  const { stdout } = await run('ps', ['-o', 'pgid=', '-p', String(leader)]);
  if (Number(stdout) !== leader) throw new Error('the browser shares its processes with somebody');
  return leader;
}
