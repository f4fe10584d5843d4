import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserInfo, Browsers } from '@protocol/messages';
import { chromium as playwright } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Chromium, EXTENSION_ID, LOADED } from './lib/chromium';
import { firstPage, pressStart } from './lib/first-page';
import { type Home, openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { BUILT } from './lib/paths';
import { until } from './lib/wait';
import { type Sites, startSites } from './sites/server';

const TODAY = `chrome-extension://${EXTENSION_ID}/today.html`;

let sites: Sites;
let home: Home;
let browser: Chromium;

beforeEach(async () => {
  sites = await startSites();
  home = await openHome(zonesNow().working);
  browser = await home.chromium({ sites });
  await pressStart(await firstPage(browser), 'remind');
});

afterEach(async () => {
  await browser.close();
  await home.close();
  await sites.stop();
});

test('open shows today in front, and a second time in the same tab', async () => {
  const opened = await home.daemon().command<BrowserInfo>('open');
  expect(opened).toMatchObject({ family: 'chromium', connected: true });
  const tab = await until('the tab in front', inFront);
  const shown = await until('its page', () => browser.context.pages().find((page) => page.url() === TODAY));
  await shown.getByRole('timer').waitFor();

  await (await browser.context.newPage()).bringToFront();
  await until('another tab in front', async () => !(await inFront()));
  await noteFocus();
  await home.daemon().command('open', 'today');
  expect(await until('the tab in front again', inFront)).toEqual(tab);
  await until('its window in front', windowFocused);
});

test.each([
  ['statistics', 'statistics.html', /^Week of/],
  ['hours', 'options.html', 'Hours and breaks'],
  ['doctor', 'doctor.html', 'Does everything work?'],
])('open %s shows that page', async (page, file, heading) => {
  await home.daemon().command('open', page);
  const url = `chrome-extension://${EXTENSION_ID}/${file}`;
  const shown = await until('its page', () => browser.context.pages().find((tab) => tab.url() === url));
  await shown.getByRole('heading', { name: heading }).waitFor();
});

test('open starts the default browser where none runs, and shows one tab, also where that came too early', async () => {
  const { profile } = browser;
  await browser.close();
  await until('no browser', async () => !(await isConnected()));
  const { stdout } = await promisify(execFile)(BUILT.daemon, ['open', '--json'], {
    env: await desk(profile),
  });
  expect(JSON.parse(stdout)).toMatchObject({ family: 'chromium', connected: true });

  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const address = `http://127.0.0.1:${port}`;
  await until('the page', async () => (await tabsAt(address)).some(isToday));
  const started = await playwright.connectOverCDP(address);
  const pages = started.contexts().flatMap((context) => context.pages());
  const todays = pages.filter((page) => page.url() === TODAY);
  await todays[0]?.getByRole('timer').waitFor();
  expect(todays.length).toBe(1);
  await (await started.newBrowserCDPSession()).send('Browser.close');
  await until('its end', async () => !(await isConnected()));
});

/** All tabs that show today, once one of them is in front of its window. */
async function inFront(): Promise<number[] | undefined> {
  const tabs = await (await browser.worker()).evaluate((url) => chrome.tabs.query({ url }), TODAY);
  return tabs.some(({ active }) => active) ? tabs.map(({ id }) => id ?? 0) : undefined;
}

/** Without a screen every window has the focus: what the extension asks for is noted instead. */
async function noteFocus(): Promise<void> {
  await (await browser.worker()).evaluate(() => {
    const { update } = chrome.windows;
    Object.assign(chrome.windows, {
      update: (id: number, change: { focused?: boolean }) => {
        if (change.focused) Object.assign(globalThis, { windowFocused: id });
        return update(id, change);
      },
    });
  });
}

async function windowFocused(): Promise<boolean> {
  return (await browser.worker()).evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    return (globalThis as { windowFocused?: number }).windowFocused === tab?.windowId;
  }, TODAY);
}

interface Tab {
  url: string;
  title: string;
}

/**
 * The tabs of a browser, asked of it without attaching to any: who attaches while an error makes way for the page may go on
 * seeing the error.
 */
async function tabsAt(address: string): Promise<Tab[]> {
  return (await fetch(`${address}/json/list`)).json();
}

/** An error has the address, too, but not the title. */
function isToday({ url, title }: Tab): boolean {
  return url === TODAY && title === 'Offhours';
}

async function isConnected(): Promise<boolean> {
  const { browsers } = await home.daemon().command<Browsers>('browsers', 'list');
  return browsers.some(({ connected }) => connected);
}

/**
 * A desktop whose default browser is Chromium, on this profile and without a screen. It brings today's tab back from last time,
 * before it has the extension.
 */
async function desk(profile: string): Promise<NodeJS.ProcessEnv> {
  const bin = join(home.path, 'bin');
  await mkdir(bin);
  const words = [
    `--user-data-dir=${profile}`,
    '--headless=new',
    '--no-sandbox',
    '--remote-debugging-port=0',
    ...LOADED,
    TODAY,
  ];
  await program(join(bin, 'xdg-settings'), 'echo chromium.desktop');
  await program(
    join(bin, 'chromium'),
    `exec /usr/bin/chromium ${words.map((word) => `'${word}'`).join(' ')} "$@"`,
  );
  const { data, listen } = home.daemon();
  return {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    HOME: home.path,
    DISPLAY: ':none',
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
    OFFHOURS_DATA: data,
    OFFHOURS_LISTEN: listen,
  };
}

async function program(path: string, line: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${line}\n`);
  await chmod(path, 0o755);
}
