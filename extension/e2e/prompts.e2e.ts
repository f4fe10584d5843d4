import type { BreakKind, BreakState, Status } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from './lib/chromium';
import { firstPage, pressStart } from './lib/first-page';
import { type Home, openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { openPopup } from './lib/popup';
import { breakOf, onlySoon } from './lib/rest';
import { until } from './lib/wait';
import { GROUP } from './sites/pages';
import { type Sites, startSites } from './sites/server';

/** The middle of working hours is on a half of a minute, and somebody must be there. */
const SOON_MS = 40_000;

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

async function stateOf(kind: BreakKind): Promise<BreakState | undefined> {
  return (await breakOf(home, kind))?.state;
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

/** Has a break come while a platform is in front, and waits for its notification. */
async function prompted(kind: BreakKind): Promise<void> {
  await onlySoon(home, kind);
  await until('a notification', async () => (await shown()).includes(`break.${kind}`), SOON_MS);
}

const isGone = async () => (await shown()).length === 0;

describe('where no desktop shows notices', () => {
  let work: Page;

  beforeAll(async () => {
    expect((await home.daemon().command<Status>('status')).prompts).toBe('browser');
    work = await browser.context.newPage();
    await work.goto(GROUP);
  });

  test.each<BreakKind>(['eyes', 'move', 'outside'])(
    'N7 a break that is due (%s) is a notification of the browser, and its button begins it',
    async (kind) => {
      await prompted(kind);
      await press(`break.${kind}`, 0);
      await until('the break', async () => (await stateOf(kind)) === 'running');
      await until('no notification', isGone);
      await home.daemon().command('break', 'skip');
    },
  );

  test('its other button puts it off', async () => {
    await prompted('move');
    await press('break.move', 1);
    await until('a break that is put off', async () => (await stateOf('move')) === 'postponed');
    await until('no notification', isGone);
    await home.daemon().command('break', 'skip');
  });

  test('what was answered elsewhere is taken down', async () => {
    await prompted('move');
    await home.daemon().command('break', 'start');
    await until('no notification', isGone);
    await home.daemon().command('break', 'skip');
  });

  test('of two that are due together the popup asks for the one that asks, and its button is about that', async () => {
    await onlySoon(home, 'eyes', 'move');
    await until('a notification', async () => (await shown()).includes('break.move'));
    await until('the eyes to wait for it', async () => (await stateOf('eyes')) === 'due');
    const own = await browser.popup();
    await work.bringToFront();
    const popup = await openPopup(browser, own);
    await until('the prompt', async () => (await popup.text('.break h3')) === 'Time to move');
    await popup.press('.break [data-act=postpone]');
    await until('a break that is put off', async () => (await stateOf('move')) === 'postponed');
    await until('no notification', isGone);
    expect(await stateOf('eyes')).toBe('due');
    await popup.close();
    await own.close();
    await home.daemon().command('break', 'skip');
  });

  test('that a break is over is told as well', async () => {
    await prompted('eyes');
    await press('break.eyes', 0);
    await until('no notification', isGone);
    await until('word that it is over', async () => (await shown()).includes('break.eyes'));
    expect(await stateOf('eyes')).not.toBe('running');
  });
});
