import { execFile } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browsers } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from './lib/chromium';
import { firstPage, pressStart } from './lib/first-page';
import { type Home, openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { faultsOf } from './lib/look';
import { until } from './lib/wait';
import { type Sites, startSites } from './sites/server';

const run = promisify(execFile);

let sites: Sites;
let home: Home;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  sites = await startSites();
  return () => sites.stop();
});
beforeAll(async () => {
  home = await openHome(zonesNow().working);
  return () => home.close();
});
beforeAll(async () => {
  browser = await home.chromium({ sites });
  return () => browser.close();
});

/** One person's look at what does not work, told in order: each part goes on where the one before has ended. */
describe('the page that says what does not work', () => {
  test('C13 hears from the browser what only a browser knows', async () => {
    await pressStart(await firstPage(browser), 'remind');
    await until('the report', async () => (await reported()) !== undefined);
    expect(await reported()).toMatchObject({
      privateWindows: false,
      zone: zonesNow().working,
      offsets: [{ offsetMin: expect.any(Number) }],
    });
  });

  test('opens from the popup, and shows what is wrong with its command', async () => {
    await chmod(join(home.path, 'data'), 0o755);
    const popup = await browser.popup();
    const opened = browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Check that everything works' }).click();
    page = await opened;
    await finding('folders').getByText('is open to others (mode 0755)').waitFor();
    expect(await command('folders')).toBe(`chmod 700 ${join(home.path, 'data')}`);
    await page.getByText('It works, but something should be mended.').waitFor();
    expect(await faultsOf({ page, complaints: [] })).toEqual([]);
  });

  test('tells without blame that private windows are not watched, and finds the zone data alike', async () => {
    await finding('private').getByText('Good to know').waitFor();
    await finding('private').getByText('chrome://extensions').waitFor();
    expect(await finding('zone').count()).toBe(0);
  });

  test('no longer shows what its command has mended', async () => {
    await finding('folders').getByRole('button', { name: 'Copy' }).click();
    await finding('folders').getByRole('button', { name: 'Copied' }).waitFor();
    await run('sh', ['-c', await command('folders')]);
    await page.getByRole('button', { name: 'Look again' }).click();
    await finding('folders').waitFor({ state: 'detached' });
  });

  test('sends a notification, and asks whether it was seen', async () => {
    await page.getByRole('button', { name: 'Send a test notification' }).click();
    await page.getByText('look for "Offhours can reach you" in the browser').waitFor();
    await until('the notification', () => page.evaluate(hasTestNotice));
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await page.getByText('and not seen in the browser').waitFor();
    await page.getByText('offhours doctor --notify').waitFor();
    await page.getByRole('button', { name: 'Send a test notification' }).click();
    await page.getByRole('button', { name: 'Yes' }).click();
    await page.getByText('A test notice was seen in the browser').waitFor();
  });

  test('is Arabic where its person is', async () => {
    const file = join(home.path, 'arabic.toml');
    const settings = await home.daemon().text('hours', 'get');
    await writeFile(file, settings.replace(/^language = ".*"/m, 'language = "ar"'));
    await home.daemon().command('hours', 'set', file);
    await page.getByRole('heading', { name: 'هل كل شيء يعمل؟' }).waitFor();
    await finding('private').getByText('خارج المتابعة').waitFor();
    await page.locator('.well summary').click();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await faultsOf({ page, complaints: [] })).toEqual([]);
  });

  test('says what starts a daemon that is gone, and looks again when it is back', async () => {
    await home.daemon().kill();
    await page.locator('[data-connection=disconnected]').getByText('offhours start').waitFor();
    await page.getByText('offhours doctor', { exact: true }).waitFor();
    expect(await faultsOf({ page, complaints: [] })).toEqual([]);
    await home.restart();
    await page.locator('[data-connection] > button').click();
    await finding('private').waitFor();
  });
});

function finding(check: string) {
  return page.locator(`[data-check=${check}]`);
}

async function command(check: string): Promise<string> {
  return (await finding(check).locator('code').textContent()) ?? '';
}

/** What the browser has said of itself. */
async function reported() {
  return (await home.daemon().command<Browsers>('browsers', 'list')).browsers[0]?.report;
}

/** Runs inside the page. */
async function hasTestNotice(): Promise<boolean> {
  return 'test' in (await chrome.notifications.getAll());
}
