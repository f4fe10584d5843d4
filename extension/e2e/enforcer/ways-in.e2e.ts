import type { Plan } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../lib/chromium';
import { temporaryFolder } from '../lib/paths';
import { always, planOf, RULES, store } from '../lib/plan';
import { closed, covered, reach, type, visit } from '../lib/seen';
import { FACEBOOK, GROUP, NEWS, useStage } from '../lib/stage';
import { until } from '../lib/wait';
import { stopWorkers } from '../lib/workers';

const stage = useStage();

/** The platform's pages that could be seen by the time they had been read. */
async function noteSeen(page: Page): Promise<string[]> {
  const all: string[] = [];
  page.on('console', (message) => {
    const url = /^seen (https:.*facebook.*)/.exec(message.text())?.[1];
    if (url) all.push(url);
  });
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      if (document.documentElement.getClientRects().length > 0) console.debug(`seen ${location.href}`);
    });
  });
  return all;
}

function isRootSeen(): boolean {
  return document.documentElement.getClientRects().length > 0;
}

/** As a browser is that has just started: it has what outlives its end, nothing has run yet, and the hour may have come meanwhile. */
async function sleepAsAfterStart(page: Page, plan: Plan): Promise<void> {
  const worker = await stage.browser.worker();
  await worker.evaluate(() => chrome.scripting.unregisterContentScripts({ ids: ['awake'] }));
  await stage.storeSilently({ plan });
  await stopWorkers(page);
}

const LIVE = `${FACEBOOK}live/producer/1`;

/** Duplicates the tab in front as its menu does, and gives the new one. */
async function duplicate(page: Page): Promise<Page> {
  await page.bringToFront();
  const opened = stage.browser.context.waitForEvent('page');
  const worker = await stage.browser.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.duplicate(tab?.id ?? 0);
  });
  return opened;
}

describe('a tab that is duplicated', () => {
  test('closes, and the draft that it was made of stays', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(GROUP);
    await type(page, '#textarea', 'A draft');
    await stage.enforce(always('off', 'closed'));
    await covered(page);
    await closed(await duplicate(page), 'facebook');
    await covered(page);
  });

  test('closes, and the broadcast that it was made of goes on', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(LIVE);
    await stage.enforce(always('off', 'closed'));
    await closed(await duplicate(page), 'facebook');
    expect(page.url()).toBe(LIVE);
  });
});

describe('a browser that starts when it is closed', () => {
  test('hides a page that comes before the background is awake, until it is judged', async () => {
    const page = await stage.newPage();
    const seen = await noteSeen(page);
    await stage.enforce(always('work', 'open'));
    await reach(page, GROUP);
    await until('a page that is seen', () => seen.length === 1);

    await page.goto(NEWS);
    await sleepAsAfterStart(page, always('off', 'closed'));
    await visit(page, GROUP);
    await closed(page, 'facebook');
    expect(seen, 'seen before it was led away').toEqual([GROUP]);

    await stage.enforce(always('work', 'open'));
    await until('the redirects to go', async () => (await stage.applied()).redirects === 0);
    await page.goto(NEWS);
    await sleepAsAfterStart(page, always('work', 'open'));
    await visit(page, GROUP);
    await until('the page to be seen', () => page.evaluate(isRootSeen));
  });

  test('brings no closed page back with its last tabs', async () => {
    const profile = await temporaryFolder('restored');
    const start = (...args: string[]): Promise<Chromium> =>
      launchChromium({ sites: stage.sites, profile: profile.path, args });
    const before = await start();
    const plan = planOf([
      { phase: 'work', verdict: 'open', fromMs: 0 },
      { phase: 'off', verdict: 'closed', fromMs: Date.now() + 8_000 },
    ]);
    await store(await before.worker(), { plan, rules: RULES, startedMs: 1, language: 'en' });
    const page = await before.context.newPage();
    await page.goto(GROUP);
    await before.close();
    await until('the hour', async () => Date.now() > (plan.phases[1]?.fromMs ?? 0));

    const after = await start('--restore-last-session');
    const restored = await until('the tab that was open', async () =>
      after.context.pages().find((one) => /facebook|closed\.html/.test(one.url())),
    );
    await closed(restored, 'facebook');
    const other = await after.context.newPage();
    await visit(other, FACEBOOK);
    await closed(other, 'facebook');
    await after.close();
    await profile.remove();
  });
});
