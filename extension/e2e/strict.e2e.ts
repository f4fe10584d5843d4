import type { Settings } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chromium } from './lib/chromium';
import { firstPage, pressStart } from './lib/first-page';
import { type Home, openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { barsOn, openHoursPage, save } from './lib/hours-page';
import { closeClosed, closed, visit } from './lib/seen';
import { FACEBOOK } from './lib/stage';
import { type Sites, startSites } from './sites/server';

/** When work begins that is at least eight hours away: off hours are in the evening, or shortly before dawn. */
const MORNING = /from tomorrow at 0?8:00/;

let sites: Sites;
let home: Home;
let browser: Chromium;
let hours: Page;

/** It is off hours. */
beforeAll(async () => {
  sites = await startSites();
  home = await openHome(zonesNow().off);
  browser = await home.chromium({ sites });
  await pressStart(await firstPage(browser), 'closed');
  hours = await openHoursPage(browser);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await home?.close();
  await sites?.stop();
});

test('strictness is switched on at once', async () => {
  await hours.locator('input[name=strict]').check();
  await hours.locator('.save-bar').getByText('Strictness: on instead of off').waitFor();
  await save(hours);
  expect(await hours.getByText(MORNING).count()).toBe(0);
  expect(await home.daemon().command<Settings>('hours', 'get')).toMatchObject({ strict: true });
});

test('what is opened off hours counts from the next work on, and is said to before and after it is saved', async () => {
  const page = await browser.context.newPage();
  await visit(page, FACEBOOK);
  await closed(page, 'facebook');
  await closeClosed(page);

  await wholeDays();
  const bar = hours.locator('.save-bar');
  await bar.getByText(MORNING).waitFor();
  await save(hours);
  await bar.getByText(MORNING).waitFor();
  await hours.locator('.waits').getByText(MORNING).waitFor();
  const popup = await browser.context.newPage();
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  await popup.locator('.to-hours').getByText(MORNING).waitFor();

  const again = await browser.context.newPage();
  await visit(again, FACEBOOK);
  await closed(again, 'facebook');
});

test('strictness itself is switched off no sooner', async () => {
  await hours.locator('input[name=strict]').uncheck();
  await hours.locator('.save-bar').getByText('Strictness: off instead of on').waitFor();
  await hours.locator('.save-bar').getByText(MORNING).waitFor();
});

/** Lets every day be worked from midnight to midnight. */
async function wholeDays(): Promise<void> {
  await hours.locator('[data-bar^=mon-]').first().focus();
  for (const [field, time] of [
    ['to', '24'],
    ['from', '0'],
  ] as const) {
    await hours.locator(`input[name=${field}]`).fill(time);
    await hours.keyboard.press('Enter');
  }
  await hours.locator('.copy summary').click();
  for (const box of await hours.locator('.copy input').all()) await box.check();
  await hours.locator('.copy-days .button').click();
  expect(await barsOn(hours, 'sun')).toEqual(['Sunday, 00:00–24:00']);
}
