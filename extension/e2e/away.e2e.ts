import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chromium } from './lib/chromium';
import { type Desk, startDesk } from './lib/desk';
import { firstPage, pressStart } from './lib/first-page';
import { type Home, openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { type TemporaryFolder, temporaryFolder } from './lib/paths';
import { until } from './lib/wait';
import { type Sites, startSites } from './sites/server';

const run = promisify(execFile);

let folder: TemporaryFolder;
let desk: Desk;
let sites: Sites;
let home: Home;
let browser: Chromium;

beforeAll(async () => {
  folder = await temporaryFolder('desk');
  desk = await startDesk(folder.path);
  sites = await startSites();
  home = await openHome(zonesNow().working);
  browser = await home.chromium({ sites, headless: false, env: desk.env, sounds: true });
  await pressStart(await firstPage(browser), 'closed');
});

afterAll(async () => {
  await browser.close();
  await home.close();
  await sites.stop();
  await desk.stop();
  await folder.remove();
});

/** The screen of the desk is locked, or not, as its person leaves and comes back. */
async function screen(word: 'activate' | 'reset'): Promise<void> {
  await run('xset', ['s', word], { env: { ...process.env, ...desk.env } });
}

/** A page that sounds without an end, as a feed does that plays by itself. */
async function sounding(url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.evaluate(() => {
    const context = new AudioContext();
    const tone = context.createOscillator();
    tone.connect(context.destination);
    tone.start();
  });
  await until(`the sound of ${url}`, async () => (await soundOf(url)).audible);
  return page;
}

interface Sound {
  audible: boolean;
  muted: boolean;
}

/** What the browser says of the sound of the tabs on an address, or of all that are no platform's: those have none for us. */
async function soundOf(url: string): Promise<Sound> {
  return (await browser.worker()).evaluate(async (wanted) => {
    const tabs = (await chrome.tabs.query({})).filter(
      (tab) => (tab.url || 'https://news.example.com/') === wanted,
    );
    return {
      audible: tabs.some(({ audible }) => audible),
      muted: tabs.some(({ mutedInfo }) => mutedInfo?.muted),
    };
  }, url);
}

async function isMuted(url: string): Promise<boolean> {
  return (await soundOf(url)).muted;
}

test('behind a locked screen platforms are silent, and sound again when their person is back', async () => {
  const X = 'https://x.com/home';
  const LIVE = 'https://www.facebook.com/live/producer/1';
  const NEWS = 'https://news.example.com/';
  for (const url of [X, LIVE, NEWS]) await sounding(url);
  expect([await isMuted(X), await isMuted(LIVE), await isMuted(NEWS)]).toEqual([false, false, false]);

  await screen('activate');
  await until('silence on X', () => isMuted(X));
  const late = await sounding('https://www.youtube.com/');
  await until('silence of what began later', () => isMuted(late.url()));
  expect([await isMuted(LIVE), await isMuted(NEWS)]).toEqual([false, false]);

  await screen('reset');
  await until('sound on X', async () => !(await isMuted(X)));
  await until('sound of what began later', async () => !(await isMuted(late.url())));
});
