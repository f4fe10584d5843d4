import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { reach } from './lib/seen';
import { expectNear, platformMs, roleMs } from './lib/stats';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';
import { GROUP } from './sites/pages';

const X = 'https://x.com/home';
const LONG_MS = 3_000;
const MINUTE_MS = 60_000;
const MEETING_MS = 45 * MINUTE_MS;

const day = useWorkday();
/** The one that shows what today was made of. */
let page: Page;
/** What was counted before anything was said. */
let counted: { totalMs: number; facebookMs: number };

beforeAll(async () => {
  page = await day.browser.context.newPage();
});

const platformNow = async (platform: string) => platformMs(await day.home.stats(), platform);
const totalNow = async () => (await day.home.stats()).totalMs;
const shownTotal = async () => Number(await page.locator('.summary-total').getAttribute('data-total-ms'));

/** Works on a page for some seconds. */
async function workOn(url: string, platform: string): Promise<void> {
  await day.work.bringToFront();
  await reach(day.work, url);
  await until(`seconds on ${platform}`, async () => (await platformNow(platform)) >= LONG_MS);
}

/** Types into a field of the form. */
async function type(name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).fill(text);
}

/** What was short is in a list of its own, unless it was not that short. */
async function openLooks(): Promise<void> {
  const folded = page.locator('.looks:not([open]) summary');
  if ((await folded.count()) > 0) await folded.click();
}

const save = () => page.getByRole('button', { name: 'Save' }).click();
const row = (says: string) => page.locator('.piece', { hasText: says });

/** What was seen, and what its person says of it: each part goes on where the one before has ended. */
describe('what a stretch of time was', () => {
  test('is what was seen, until somebody says something', async () => {
    await workOn(GROUP, 'facebook');
    await workOn(X, 'x');
    await day.work.goto('about:blank');
    counted = { totalMs: await totalNow(), facebookMs: await platformNow('facebook') };
    await page.goto(`chrome-extension://${day.browser.extensionId}/statistics.html?day`);
    await page.bringToFront();
    await page.locator('.day-part .piece').first().waitFor({ state: 'attached' });
    expect(await page.locator('.summary-said').count()).toBe(0);
  });

  test('a meeting of this morning counts at once', async () => {
    await page.getByRole('button', { name: 'Add time' }).click();
    await page.getByRole('button', { name: 'Meeting' }).click();
    await type('From', '9:00');
    await type('To', '9:45');
    await type('What is it called?', 'The week with Nour');
    await save();
    await row('The week with Nour').waitFor();
    counted.totalMs = (await totalNow()) - MEETING_MS;
    expect(await platformNow('away')).toBe(MEETING_MS);
    await until(
      'the total',
      async () => Math.abs((await shownTotal()) - counted.totalMs - MEETING_MS) < 1000,
    );
    const away = page.locator('.sum[data-part=away]');
    expect(await away.textContent()).toContain('Away from the screen');
    expect(Number(await away.getAttribute('data-total-ms'))).toBe(MEETING_MS);
    expect(await page.locator('.summary-said').textContent()).toBe('45 min of it said by you');
  });

  test('what is still to come is not taken', async () => {
    await page.getByRole('button', { name: 'Add time' }).click();
    await page.getByRole('button', { name: 'Phone call' }).click();
    await type('From', '23:00');
    await type('To', '24:00');
    await save();
    await page.getByText('This is still to come.').waitFor();
    await page.keyboard.press('Escape');
  });

  test('what was counted counts no more, and again when that is taken back', async () => {
    await openLooks();
    await row('Facebook').getByRole('button', { name: 'Correct' }).click();
    await page.getByRole('radio', { name: 'It does not count' }).check();
    await type('What is it called?', 'A colleague at the desk');
    await save();
    await row('A colleague at the desk').waitFor();
    expect(await platformNow('facebook')).toBe(0);
    await until(
      'no Facebook in the sums',
      async () => (await page.locator('.sum[data-part=facebook]').count()) === 0,
    );
    await row('A colleague at the desk').getByRole('button', { name: 'Take this back' }).click();
    await page.locator('.day-said', { hasText: 'Taken back.' }).waitFor();
    expectNear(await platformNow('facebook'), counted.facebookMs);
    expectNear(await totalNow(), counted.totalMs + MEETING_MS);
    await until(
      'Facebook in the sums',
      async () => (await page.locator('.sum[data-part=facebook]').count()) === 1,
    );
  });

  test('another kind of work is no longer than what was seen', async () => {
    const totalMs = await totalNow();
    await openLooks();
    await row('Facebook').getByRole('button', { name: 'Correct' }).click();
    await page.locator('.entry-form [name=role]').selectOption('ads');
    await type('What is it called?', 'A campaign');
    await save();
    await row('A campaign').waitFor();
    expect(await totalNow()).toBe(totalMs);
    expectNear(roleMs(await day.home.stats(), 'ads'), counted.facebookMs);
    await row('A campaign').getByRole('button', { name: 'Take this back' }).click();
    await page.locator('.day-said', { hasText: 'Taken back.' }).waitFor();
    expect(roleMs(await day.home.stats(), 'ads')).toBe(0);
  });

  test('a meeting that was shorter is that, and nothing of it stays', async () => {
    await row('The week with Nour').getByRole('button', { name: 'Correct' }).click();
    await type('To', '9:30');
    await save();
    await until('half an hour', async () => (await platformNow('away')) === 30 * MINUTE_MS);
    await until('its row', async () => (await row('The week with Nour').textContent())?.includes('30 min'));
    expect(await row('The week with Nour').count()).toBe(1);
  });

  test('a meeting that never was counts for nothing', async () => {
    await row('The week with Nour').getByRole('button', { name: 'Take this back' }).click();
    await until('no meeting', async () => (await row('The week with Nour').count()) === 0);
    await until('the total', async () => (await shownTotal()) === (await totalNow()));
    expectNear(await totalNow(), counted.totalMs);
    expect(await platformNow('away')).toBe(0);
  });

  test('the popup leads to the page that is open already', async () => {
    const { context, extensionId } = day.browser;
    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${extensionId}/popup.html`);
    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Statistics' }).click();
    await until('it in front', () => page.evaluate(() => document.visibilityState === 'visible'));
    expect(context.pages().filter((one) => one.url().includes('/statistics.html'))).toEqual([page]);
    expect(page.url()).toContain('?day');
  });
});
