import { join } from 'node:path';
import type { Browsers } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, launchChromium } from './lib/chromium';
import { firstPage, pressStart } from './lib/first-page';
import { type Home, openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { showCode } from './lib/pair';
import { covered, panels, permission, uncovered } from './lib/seen';
import { isDelivered, stored } from './lib/spans';
import { pass } from './lib/stats';
import { until } from './lib/wait';
import { type Sites, startSites } from './sites/server';

const FACEBOOK = 'https://www.facebook.com';
const GROUP = `${FACEBOOK}/groups/1/`;
const SECOND_MS = 1000;

const zones = zonesNow();

let sites: Sites;
let home: Home;
let browser: Chromium;
let first: Page;
let work: Page;

beforeAll(async () => {
  sites = await startSites();
  return () => sites.stop();
});
beforeAll(async () => {
  home = await openHome(zones.working);
  return () => home.close();
});
beforeAll(async () => {
  // No native-messaging host is registered in this profile, as in one that a sandbox keeps to itself.
  browser = await launchChromium({ ...profile(), mayNotify: [FACEBOOK] });
  return () => browser.close();
});

/** One browser's story, told in order: each part goes on where the one before has ended. */
describe('a browser that the native-messaging host does not reach', () => {
  test('asks for a code on its first page', async () => {
    first = await firstPage(browser);
    await first.locator('[data-connection=unpaired]').waitFor();
    expect(await first.locator('button[type=submit]').isDisabled()).toBe(true);
    await first.getByText('offhours pair').waitFor();
  });

  test('says that no code is waiting, while none is', async () => {
    await enter(first, `1234 5678:${port()}`);
    await first.getByText('No code is valid right now').waitFor();
  });

  test('says that nobody answers, where nobody does', async () => {
    await enter(first, '1234 5678:1');
    await first.getByText('does not answer').waitFor();
  });

  test('says what is no code, and what is not the code', async () => {
    const command = await showCode(home.daemon());
    await enter(first, '1234');
    await first.getByText('A code has eight digits').waitFor();
    await enter(first, otherThan(command.shown));
    await first.getByText('4 more tries').waitFor();
    await command.stop();
    expect((await command.outcome()).state).toBe('withdrawn');
  });

  test('is connected by the right code, pasted as it may come', async () => {
    const command = await showCode(home.daemon());
    await enter(first, arabic(`  ${command.shown.replace(' ', '-')} `));
    await first.locator('[data-connection=connected]').waitFor();
    const { state, browser: paired } = await command.outcome();
    expect([state, paired?.family]).toEqual(['paired', 'chromium']);
    expect(await theBrowsers()).toMatchObject([{ id: paired?.id, connected: true }]);
    expect(JSON.stringify(await inStore())).not.toContain(command.shown.slice(0, 4));
  });

  test('records and closes once Start is pressed', async () => {
    await pressStart(first, 'closed');
    work = await browser.context.newPage();
    await work.goto(GROUP);
    await until('time to count', async () => (await home.stats()).totalMs > 2 * SECOND_MS);
    await work.fill('#textarea', 'A thoughtful answer');
    await home.moveTo(zones.off);
    await covered(work);
    await until('mute', async () => (await permission(work)) === 'denied');
  });

  test('is let go when its person revokes it, with everything undone', async () => {
    // An open span counts up to now, and a little less once it is closed.
    await until('the time before the cover to be saved', async () => isDelivered(await inStore()));
    const { totalMs } = await home.stats();
    const [{ id } = { id: '' }] = await theBrowsers();
    const revokedMs = Date.now();
    await home.daemon().command('browsers', 'revoke', id);
    await until('the key to be gone', async () => (await keysIn(first)) === 0);
    expect(Date.now() - revokedMs).toBeLessThan(5 * SECOND_MS);
    await uncovered(work);
    await until('the end of the mute', async () => (await permission(work)) === 'granted');
    expect(await work.inputValue('#textarea')).toBe('A thoughtful answer');
    expect(await theBrowsers()).toEqual([]);
    await nothingLeft();
    await pass(2 * SECOND_MS);
    expect((await home.stats()).totalMs).toBeGreaterThanOrEqual(totalMs);
    expect((await inStore()).open).toBeUndefined();
  });

  test('says so in its popup, and how to connect again; by a code it does', async () => {
    const popup = await browser.popup();
    await popup.locator('[data-connection=revoked]').waitFor();
    await popup.getByText('You disconnected this browser').waitFor();
    const { totalMs } = await home.stats();
    const command = await showCode(home.daemon());
    await enter(popup, command.shown);
    await popup.getByText('Nothing is recorded yet').waitFor();
    expect((await command.outcome()).state).toBe('paired');
    expect((await theBrowsers()).map(({ startedMs }) => startedMs)).toEqual([undefined]);
    expect((await home.stats()).totalMs).toBeGreaterThanOrEqual(totalMs);
    await popup.close();
  });

  test('is let go when it starts again, if its person revokes it while it is closed', async () => {
    await first.bringToFront();
    await pressStart(first, 'closed');
    await until('mute', async () => (await permission(work)) === 'denied');
    await browser.close();
    const [{ id } = { id: '' }] = await theBrowsers();
    await home.daemon().command('browsers', 'revoke', id);
    browser = await launchChromium(profile());
    await nothingLeft();
    work = await browser.context.newPage();
    await work.goto(GROUP);
    await until('the end of the mute', async () => (await permission(work)) === 'granted');
    expect([work.url(), await panels(work)]).toEqual([GROUP, 0]);
    const popup = await browser.popup();
    await popup.locator('[data-connection=revoked]').waitFor();
    expect(await keysIn(popup)).toBe(0);
  });
});

/** A profile that outlives its browser. */
function profile() {
  return { sites, profile: join(home.path, 'chromium'), env: { HOME: home.path } };
}

/** Waits until the extension has nothing to record or to close by. */
async function nothingLeft(): Promise<void> {
  await until('nothing left to go by', async () => {
    const { pairing, plan, startedMs, open, muted } = await inStore();
    return [pairing, plan, startedMs, open, muted].every((one) => one === undefined);
  });
}

async function enter(page: Page, code: string): Promise<void> {
  await page.locator('.code input').fill(code);
  await page.locator('.code button').click();
}

function port(): string {
  return home.daemon().listen.split(':')[1] ?? '';
}

/** A code that differs in its first digit. */
function otherThan(shown: string): string {
  return `${(Number(shown[0]) + 1) % 10}${shown.slice(1)}`;
}

function arabic(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
}

async function theBrowsers() {
  return (await home.daemon().command<Browsers>('browsers', 'list')).browsers;
}

async function inStore() {
  return stored(await browser.worker());
}

/** How many keys lie in the extension's IndexedDB. */
function keysIn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const database = await wait(indexedDB.open('offhours'));
    const count = await wait(database.transaction('keys').objectStore('keys').count());
    database.close();
    return count;
  });
}
