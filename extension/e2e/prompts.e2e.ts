import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Break, Status } from '@protocol/messages';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from './lib/chromium';
import { firstPage, pressStart } from './lib/first-page';
import { type Home, openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { until } from './lib/wait';
import { type Sites, startSites } from './sites/server';

let sites: Sites;
let home: Home;
let browser: Chromium;

beforeAll(async () => {
  sites = await startSites();
  home = await openHome(zonesNow().working);
  browser = await home.chromium({ sites });
  await pressStart(await firstPage(browser), 'remind');
});

afterAll(async () => {
  await browser.close();
  await home.close();
  await sites.stop();
});

/** The break for the eyes is due after five seconds of a platform. */
async function tireTheEyes(): Promise<void> {
  const file = join(home.path, 'breaks.toml');
  const hours = await home.daemon().text('hours', 'get');
  await writeFile(file, `${hours}\n`.replace(/(\[breaks\.eyes\][^[]*every = )"[^"]*"/, '$1"5s"'));
  await home.daemon().command('hours', 'set', file);
}

async function eyes(): Promise<Break | undefined> {
  const { breaks } = await home.daemon().command<Status>('status');
  return breaks.find(({ kind }) => kind === 'eyes');
}

/** The notifications that the browser shows, by their tags. */
async function shown(): Promise<string[]> {
  return (await browser.worker()).evaluate(async () => Object.keys(await chrome.notifications.getAll()));
}

/**
 * Presses a button as the browser tells of it: a notification is no page, and no driver can click there.
 */
async function press(tag: string, button: number): Promise<void> {
  await (await browser.worker()).evaluate(
    ([tag, button]) =>
      (chrome.notifications.onButtonClicked as unknown as { dispatch(...args: unknown[]): void }).dispatch(
        tag,
        button,
      ),
    [tag, button] as const,
  );
}

describe('where no desktop shows notices', () => {
  test('N7 a break that is due is a notification of the browser, and its button begins it', async () => {
    expect((await home.daemon().command<Status>('status')).prompts).toBe('browser');
    await tireTheEyes();
    const work = await browser.context.newPage();
    await work.goto('https://www.facebook.com/groups/1/');
    await until('a notification', async () => (await shown()).includes('break.eyes'));
    await press('break.eyes', 0);
    await until('the break', async () => (await eyes())?.state === 'running');
    await until('no notification', async () => (await shown()).length === 0);
  });
});
