import { join } from 'node:path';
import type { ClientStats, Clients } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { tracesOf } from './attacks/traces';
import { openPopup, type Popup } from './lib/popup';
import { reach } from './lib/seen';
import { acknowledgedIn, isDelivered, stored } from './lib/spans';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';

/** Pages of Meta Business Suite: of a client, of one whom nobody has named yet, and one that says nothing. */
const NOUR = 'https://www.facebook.com/latest/inbox/all?business_id=777001&asset_id=104251';
const BAYT = 'https://www.facebook.com/latest/inbox/all?asset_id=271828182';
const PLAIN = 'https://www.facebook.com/groups/1/';
const LONG_MS = 2_000;

const day = useWorkday();
/** A page of the extension from which the popup can be looked into. */
let own: Page;
/** The one on which clients are added. */
let options: Page;

beforeAll(async () => {
  own = await day.browser.popup();
  options = await day.browser.context.newPage();
  await options.goto(`chrome-extension://${day.browser.extensionId}/options.html`);
});

const listed = async () => (await day.home.daemon().command<Clients>('clients')).clients;
const times = async () => (await day.home.stats()).clients ?? [];
const timeOf = async (label: string) => (await times()).find((one) => one.label === label)?.totalMs ?? 0;

/** Adds a client on the options page, with a page as its address was copied. */
async function add(label: string, address?: string): Promise<void> {
  await options.bringToFront();
  const part = options.locator('.part-clients');
  await part.getByRole('button', { name: 'Add a client' }).click();
  await part.getByLabel('Name').fill(label);
  if (address) await part.getByRole('textbox', { name: 'Address' }).fill(address);
  await part.getByRole('button', { name: 'Save' }).click();
}

/** The popup over the page in front, once it says for whom that is. */
async function openOver(says: string): Promise<Popup> {
  await day.work.bringToFront();
  const popup = await openPopup(day.browser, own);
  await until(says, async () => (await popup.text('#whose')) === says);
  return popup;
}

/** Somebody who works for several brands: each part goes on where the one before has ended. */
describe('clients', () => {
  test('without any, the popup asks nothing', async () => {
    await reach(day.work, NOUR);
    await day.work.bringToFront();
    const popup = await openPopup(day.browser, own);
    await until('the page', async () => (await popup.text('#page-now')) !== undefined);
    expect(await popup.text('.whose')).toBeUndefined();
    await popup.close();
  });

  test('an address that says nothing of whose page it is is refused at its line, and nothing is lost', async () => {
    await add('Café Nour', 'https://www.facebook.com/');
    const part = options.locator('.part-clients');
    await part.getByText('This says nothing of whose page it is.').waitFor();
    expect(await part.getByLabel('Name').inputValue()).toBe('Café Nour');
    expect(await listed()).toEqual([]);
    await part.getByRole('textbox', { name: 'Address' }).fill(NOUR);
    await part.getByRole('button', { name: 'Save' }).click();
    await part.locator('[data-client="Café Nour"]').getByText('facebook.com/**?asset_id=104251').waitFor();
    expect(await listed()).toMatchObject([
      { label: 'Café Nour', pages: ['facebook.com/**?asset_id=104251'] },
    ]);
  });

  test('its pages are for it from then on, and never before', async () => {
    const spentMs = (await day.home.stats()).totalMs;
    expect(spentMs).toBeGreaterThan(0);
    expect(await timeOf('Café Nour')).toBeLessThan(spentMs);
    const popup = await openOver('For Café Nour');
    expect(await popup.text('.whose .pattern')).toBe('facebook.com/**?asset_id=104251');
    await until('two seconds of it', async () => (await timeOf('Café Nour')) >= LONG_MS);
    await popup.close();
    const { totalMs } = await day.home.stats();
    expect(await timeOf('Café Nour')).toBeLessThanOrEqual(totalMs - spentMs + 1_000);
  });

  test('a page that does not say it is for the one who is chosen by hand', async () => {
    await add('Bayt');
    await options.locator('[data-client="Bayt"]').getByText('chosen by hand').waitFor();
    await reach(day.work, BAYT);
    const popup = await openOver('For nobody in particular');
    await popup.press('.whose > button');
    await popup.press('.whose .page-choice label:last-child input');
    await popup.press('.whose .page-choice [type=submit]');
    await until('whom it is for', async () => (await popup.text('#whose')) === 'For Bayt');
    await popup.close();
    await until('two seconds of it', async () => (await timeOf('Bayt')) >= LONG_MS);
    await reach(day.work, PLAIN);
    await (await openOver('For Bayt')).close();
    await reach(day.work, NOUR);
    await (await openOver('For Café Nour')).close();
  });

  test('of an address nothing is kept but what names a client', async () => {
    const words = ['271828182', '777001'];
    expect(JSON.stringify(await stored(await day.browser.worker()))).not.toMatch(words.join('|'));
    expect(await tracesOf(words, [join(day.home.path, 'data')])).toEqual([]);
  });

  test('what was chosen by hand stays so for good at a press', async () => {
    await reach(day.work, BAYT);
    const popup = await openOver('For Bayt');
    const always = 'Always for Bayt: facebook.com/**?asset_id=271828182';
    expect(await popup.text('.whose .button-inline')).toBe(always);
    await popup.press('.whose .button-inline');
    await until(
      'its pages',
      async () => (await popup.text('.whose .pattern')) === 'facebook.com/**?asset_id=271828182',
    );
    await popup.close();
    expect(await day.home.daemon().command('clients', 'now', '--nobody')).not.toHaveProperty('chosen');
    await (await openOver('For Bayt')).close();
    await reach(day.work, PLAIN);
    await (await openOver('For nobody in particular')).close();
  });

  test('after a restart of the daemon every figure is the same, and each span says whom it was for', async () => {
    await day.work.goto('about:blank');
    await until('the last span', async () => isDelivered(await stored(await day.browser.worker())));
    const before = await times();
    expect(before.map(({ label }) => label).sort()).toEqual(['Bayt', 'Café Nour']);
    await day.home.restart();
    await until('the same figures', async () => same(await times(), before));
    const clients = new Set(
      acknowledgedIn(await stored(await day.browser.worker())).map(({ client }) => client),
    );
    expect(clients).toEqual(new Set([undefined, ...before.map(({ id }) => id)]));
  });

  test('removed, a client has no pages, and its time stays', async () => {
    const before = await timeOf('Café Nour');
    await options.reload();
    await options.locator('[data-client="Café Nour"]').getByRole('button', { name: 'Remove' }).click();
    await options.locator('[data-client="Café Nour"]').waitFor({ state: 'detached' });
    expect((await listed()).map(({ label }) => label)).toEqual(['Bayt']);
    await reach(day.work, NOUR);
    await (await openOver('For nobody in particular')).close();
    expect(await timeOf('Café Nour')).toBe(before);
  });
});

function same(now: ClientStats[], before: ClientStats[]): boolean {
  return JSON.stringify(now) === JSON.stringify(before);
}
