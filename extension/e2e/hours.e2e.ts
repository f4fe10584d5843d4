import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn } from './lib/barriers';
import type { Chromium } from './lib/chromium';
import { firstPage } from './lib/first-page';
import { type Home, openHome } from './lib/home';
import { barsOn, drag, openHoursPage, save } from './lib/hours-page';
import { type Sites, startSites } from './sites/server';

const ALL = ['08:00-16:00'];

let sites: Sites;
let home: Home;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  sites = await startSites();
  home = await openHome('Africa/Cairo');
  browser = await home.chromium({ sites });
  await (await firstPage(browser)).getByText('Connected', { exact: true }).waitFor();
  page = await openHoursPage(browser);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await home?.close();
  await sites?.stop();
});

/** What the command line says is in force. */
function inForce(): Promise<Settings> {
  return home.daemon().command<Settings>('hours', 'get');
}

/** One person changes their hours, told in order: each part goes on where the one before has ended. */
describe('hours in the browser', () => {
  it('are drawn, dragged and typed, and nothing is saved before one says so', async () => {
    await drag(page, 'mon', 12, 13);
    expect(await barsOn(page, 'mon')).toEqual(['Monday, 09:00–17:00']);
    await drag(page, 'mon', 16.95, 18, 'Shift');
    expect(await barsOn(page, 'mon')).toEqual([expect.stringMatching(/^Monday, 09:00–18:0[05]$/)]);
    await drag(page, 'tue', 18, 20);
    expect(await barsOn(page, 'tue')).toEqual(['Tuesday, 08:00–16:00', 'Tuesday, 18:00–20:00']);

    await page.getByLabel('To', { exact: true }).first().fill('٢١٣٠');
    await page.keyboard.press('Enter');
    expect(await barsOn(page, 'tue')).toContain('Tuesday, 18:00–21:30');
    await page.getByLabel('To', { exact: true }).first().fill('25');
    await page.keyboard.press('Enter');
    await page.getByText('Write a time of day').waitFor();
    await page.getByLabel('To', { exact: true }).first().fill('18');
    await page.getByText('It begins and ends at the same time.').waitFor();
    await page.keyboard.press('Escape');
    expect((await inForce()).work.mon).toEqual(ALL);
  });

  it('are undone and redone step by step', async () => {
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    expect(await barsOn(page, 'tue')).toContain('Tuesday, 18:00–20:00');
    await page.keyboard.press('Control+z');
    expect(await barsOn(page, 'tue')).toEqual(['Tuesday, 08:00–16:00']);
    await page.keyboard.press('Control+Shift+z');
    expect(await barsOn(page, 'tue')).toContain('Tuesday, 18:00–20:00');
  });

  it('have a day off, and are what the command line says once they are saved', async () => {
    await page.locator('.month [tabindex="0"]').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: 'Day off', exact: true }).click();
    await page.getByLabel('Name').first().fill('Feast');
    await page.keyboard.press('Enter');
    await save(page);

    const { work, exceptions } = await inForce();
    expect(work.mon).toEqual([expect.stringMatching(/^09:00-18:0[05]$/)]);
    expect(work.tue).toEqual(['08:00-16:00', '18:00-20:00']);
    expect(exceptions).toMatchObject([{ name: 'Feast', work: {} }]);
    expect(exceptions?.[0]?.from).not.toBe(exceptions?.[0]?.to);
  });

  it('come back once more after saving', async () => {
    await page.locator('.save-bar').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Saved: Monday').waitFor();
    await expect.poll(async () => (await inForce()).work.mon).toEqual(ALL);
    expect((await inForce()).exceptions ?? []).toEqual([]);
  });

  it('are changed by the keyboard alone', async () => {
    await page.reload();
    await page.locator('.outlook').waitFor();
    await tabTo(page, '[data-bar^=mon-]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await barsOn(page, 'mon')).toEqual(['Monday, 08:30–16:45']);
    await page.locator('[data-said]', { hasText: 'Monday, 08:30 to 16:45' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    expect(await barsOn(page, 'mon')).toEqual(['Monday, 07:00–16:45']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await tabTo(page, '[data-add=mon]');
    await page.keyboard.press('Enter');
    expect(await barsOn(page, 'mon')).toHaveLength(2);
    await page.keyboard.press('Delete');
    expect(await barsOn(page, 'mon')).toEqual(['Monday, 08:30–16:45']);
    await tabTo(page, '[data-bar^=mon-]');
    await page.keyboard.press('Enter');
    await tabTo(page, '.copy summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.copy input');
    await page.keyboard.press('Space');
    await tabTo(page, '.copy-days .button');
    await page.keyboard.press('Enter');
    expect(await barsOn(page, 'tue')).toEqual(['Tuesday, 08:30–16:45']);
    await tabTo(page, '.save-bar .button:last-child');
    await page.keyboard.press('Enter');
    await page.getByText('Saved: ').waitFor();
    expect((await inForce()).work).toMatchObject({ mon: ['08:30-16:45'], tue: ['08:30-16:45'], sun: ALL });
  });

  it('that overlap are told at their field, and joined', async () => {
    await page.locator('[data-add=wed]').click();
    await page.getByLabel('From', { exact: true }).first().fill('15');
    await page.keyboard.press('Enter');
    await page.locator('.range-editor').getByText('It overlaps another range.').waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Join' }).click();
    expect(await barsOn(page, 'wed')).toHaveLength(1);
    await page.getByRole('button', { name: 'Save', exact: true, disabled: false }).waitFor();
  });

  it('that were changed elsewhere meanwhile are overwritten only when one says so', async () => {
    const file = join(home.path, 'elsewhere.toml');
    await writeFile(file, (await home.daemon().text('hours', 'get')).replace('minutes = 15', 'minutes = 10'));
    await home.daemon().command('hours', 'set', file);
    await page.getByText('Saved elsewhere: Follow-up: 10 minutes instead of 15 minutes').waitFor();
    expect((await inForce()).work.wed).toEqual(ALL);

    await page.getByRole('button', { name: 'Keep my changes' }).click();
    await page.getByText('Follow-up: 15 minutes instead of 10 minutes').waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await page.locator('input[name=follow-up]').inputValue()).toBe('10');
  });

  it('take the week of a country, which is undone like any other edit', async () => {
    const [country, first] = [page.getByLabel('Country'), page.locator('select[name=first-day]')];
    await country.selectOption('EG');
    expect([await first.inputValue(), await barsOn(page, 'fri')]).toEqual(['sat', []]);
    await page.getByText('The week begins on: Saturday instead of Monday').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect([await first.inputValue(), await barsOn(page, 'fri')]).toEqual(['mon', ['Friday, 08:00–16:00']]);
    expect(await country.inputValue()).toBe('');
  });

  it('wait first in off hours, but for a place that stays open', async () => {
    await page.getByRole('radio', { name: 'Wait first' }).check();
    await page.getByRole('button', { name: 'Add a place' }).click();
    const [role, verdict] = [
      page.getByLabel('Kind of work'),
      page.getByLabel('In off hours', { exact: true }),
    ];
    await role.selectOption('');
    await page.locator('.off-place').getByText('A place needs a platform or a kind of work.').waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);

    await role.selectOption('Messages and care');
    await verdict.selectOption('Open');
    const told = 'Wait first instead of Closed; new: Messages and care in off hours, Open';
    await page.locator('.save-bar').getByText(`Not saved yet: Platforms in off hours: ${told}`).waitFor();
    await page.getByLabel('How long the wait is').fill('٣٠');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save', exact: true, disabled: false }).waitFor();
    await save(page);
    const places = [{ role: 'care', verdict: 'open' }];
    expect((await inForce()).off).toMatchObject({ verdict: 'delay', wait: '30s', places });
  });

  it('say when breaks come, what weighs how much, and what to do then', async () => {
    await page.getByLabel('Fresh air', { exact: true }).first().uncheck();
    await page.getByLabel('Fresh air', { exact: true }).first().check();
    await page.locator('[name=outside-length]').fill('20');
    await page.getByText('More about breaks').click();
    await page.getByLabel('A minute on platforms counts as').selectOption('2 minutes');
    await page.getByLabel('How many may be skipped in a row').selectOption('3');
    await page.getByLabel('Movement sooner after messages and comments').selectOption('45 minutes');
    const eyes = page.getByRole('group', { name: 'Eye break' });
    await eyes.getByLabel('From the second time on, by').selectOption('The same as the first time');
    await eyes.getByLabel('Time away that counts as taken').selectOption('5 minutes');
    await page.getByRole('group', { name: 'Movement break' }).getByLabel('How often').selectOption('Never');
    await page.locator('[name=eyes-ideas]').fill('  The hills behind the port\n\nالسماء ');
    await page.locator('[name=eyes-ideas]').blur();
    await page.locator('.save-bar').getByText('more change').waitFor();
    await save(page);
    expect((await inForce()).breaks).toMatchObject({
      eyes: { postpone_again: '', credit: '5m' },
      move: { postpones: 0 },
      outside: { length: '20m' },
      strain: '45m',
      weight: 200,
      skips: 3,
      ideas: { eyes: ['The hills behind the port', 'السماء'] },
    });
  });

  it('have the desktop quiet at night and during breaks', async () => {
    expect((await inForce()).quiet).toBeUndefined();
    expect(await page.getByLabel('Do not disturb at night').count()).toBe(0);
    await page.getByLabel('Night', { exact: true }).check();
    await page.getByLabel('Do not disturb at night').check();
    await page.getByLabel('Do not disturb during breaks').check();
    await page
      .locator('.save-bar')
      .getByText('Do not disturb at night: on instead of off; 1 more change')
      .waitFor();
    await save(page);
    expect((await inForce()).quiet).toEqual({ night: true, breaks: true });
    await page.getByLabel('Night', { exact: true }).uncheck();
    await save(page);
    await page.getByLabel('Do not disturb during breaks').uncheck();
    await page.locator('.save-bar').getByText('Not saved yet: Do not disturb during breaks: off').waitFor();
    await save(page);
    expect((await inForce()).quiet).toEqual({ night: true });
  });

  it.each(['en', 'ar'] as const)('have no barrier in %s', async (language) => {
    await page.locator('select[name=language]').selectOption(language);
    if (language === 'en') await save(page);
    else await page.locator('.save-bar .button').last().click();
    await page.locator(`html[lang^=${language}]`).waitFor();
    await page.locator('[data-bar^=mon-]').first().focus();
    expect(await barriersOn(page)).toEqual([]);
  });

  it('can only be read while the service is away', async () => {
    await home.daemon().stop();
    await page.locator('.away').waitFor();
    expect(await page.locator('.part-week [data-bar]').first().isDisabled()).toBe(true);
    expect(await page.locator('input[name=follow-up]').inputValue()).toMatch(/10|١٠/);
  });
});

/** Presses Tab until something has the focus. */
async function tabTo(on: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await on.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await on.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}
