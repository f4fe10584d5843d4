import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, launchChromium } from './lib/chromium';
import { type Daemon, startDaemon } from './lib/daemon';
import { firstPage, pressStart } from './lib/first-page';
import { temporaryFolder } from './lib/paths';
import { type Sites, startSites } from './sites/server';

/** A computer in Beirut. */
const HERE = { TZ: 'Asia/Beirut' };

let sites: Sites;
let home: string;
let daemon: Daemon;

beforeAll(async () => {
  sites = await startSites();
  return () => sites.stop();
});
beforeAll(async () => {
  const folder = await temporaryFolder('home');
  home = folder.path;
  return () => folder.remove();
});
beforeAll(async () => {
  const env = { ...HERE, HOME: home, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };
  daemon = await startDaemon({ data: join(home, 'data'), env });
  return () => daemon.stop();
});

/** One person's first minutes, told in order. Nobody has set any hours. */
describe('the working week of a first run', () => {
  let browser: Chromium;
  let first: Page;
  beforeAll(async () => {
    browser = await open('first');
    return () => browser.close();
  });

  test('is there without a single change, by zone and in the language of the browser', async () => {
    first = await firstPageInArabic(browser);
    await first.locator('[data-connection=connected]').waitFor();
    expect(await first.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await first.getByLabel('البلد').inputValue()).toBe('LB');
    expect(await chosenDays(first)).toEqual(['mon', 'tue', 'wed', 'thu', 'fri']);
  });

  test('follows another country', async () => {
    await first.getByLabel('البلد').selectOption({ label: 'مصر' });
    expect(await chosenDays(first)).toEqual(['sun', 'mon', 'tue', 'wed', 'thu']);
    const days = await first.locator('.weekday').allInnerTexts();
    expect([days[0], days[6]]).toEqual(['السبت', 'الجمعة']);
    await first.getByLabel('الخميس').uncheck();
    await first.getByLabel('الخميس').check();
  });

  test('is in force once Start is pressed, and the rest is as it was', async () => {
    const before = await settings();
    await pressStart(first, 'remind');
    const day = ['09:00-17:00'];
    const work = { mon: day, tue: day, wed: day, thu: day, sun: day };
    expect(await settings()).toEqual({ ...before, first_day: 'sat', work });
    expect(await daemon.text('hours', 'preset', 'EG')).toContain('nothing would change');
  });
});

describe('the first page of a second browser', () => {
  test('shows the week that is in force, and Start leaves it alone', async () => {
    const browser = await open('second');
    const before = await settings();
    const first = await firstPageInArabic(browser);
    await first.getByText('من الأحد إلى الخميس').waitFor();
    expect(await first.getByLabel('البلد').count()).toBe(0);
    await pressStart(first, 'closed');
    expect(await settings()).toEqual({ ...before, off: { ...before.off, first_week: 'closed' } });
    await browser.close();
  });
});

async function open(name: string): Promise<Chromium> {
  const profile = join(home, name);
  await mkdir(profile);
  await daemon.register(profile);
  return launchChromium({ sites, profile, env: HERE });
}

/** The first page as a browser that speaks Arabic shows it. Debian keeps the languages of Chromium in a package of their own. */
async function firstPageInArabic(browser: Chromium): Promise<Page> {
  const page = await firstPage(browser);
  await page.addInitScript(() => Object.assign(chrome.i18n, { getUILanguage: () => 'ar-LB' }));
  await page.reload();
  return page;
}

function settings(): Promise<Settings> {
  return daemon.command<Settings>('hours', 'get');
}

/** The days whose buttons are down, in the order of the page. */
function chosenDays(page: Page): Promise<string[]> {
  return page
    .locator('.weekday input:checked')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
}
