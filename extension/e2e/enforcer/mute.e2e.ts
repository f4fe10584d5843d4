import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../lib/chromium';
import { killed } from '../lib/kill';
import { type TemporaryFolder, temporaryFolder } from '../lib/paths';
import { always, planOf, RULES, store } from '../lib/plan';
import { permission } from '../lib/seen';
import { until } from '../lib/wait';
import { stopWorkers } from '../lib/workers';
import { type Sites, startSites } from '../sites/server';

/** What the person has allowed to notify, and what they were never asked about. */
const ALLOWED = 'https://news.example.com';
const MUTED = 'https://www.facebook.com';
const UNASKED = 'https://x.com';

let sites: Sites;
let profile: TemporaryFolder;
let browser: Chromium;

beforeEach(async () => {
  sites = await startSites();
  profile = await temporaryFolder('mute');
  browser = await launchChromium({ sites, profile: profile.path, mayNotify: [ALLOWED, MUTED] });
});

afterEach(async () => {
  await browser.close();
  await sites.stop();
  await profile.remove();
});

/** What each of the sites may do. */
async function permissions(): Promise<NotificationPermission[]> {
  const page = await browser.context.newPage();
  const all: NotificationPermission[] = [];
  for (const origin of [ALLOWED, MUTED, UNASKED]) {
    await page.goto(`${origin}/groups/1/`);
    all.push(await permission(page));
  }
  await page.close();
  return all;
}

const BEFORE = ['granted', 'granted', 'default'];
const MEANWHILE = ['granted', 'denied', 'denied'];

/** Off hours that only remind, so that pages can say what they may. Without `untilMs` they have no end. */
async function mute(untilMs?: number): Promise<void> {
  const plan = untilMs
    ? planOf([
        { phase: 'off', verdict: 'remind', fromMs: 0 },
        { phase: 'work', verdict: 'open', fromMs: untilMs },
      ])
    : always('off', 'remind');
  await store(await browser.worker(), { plan, rules: RULES, startedMs: 1, language: 'en' });
  await until('the mute', async () => isSame(await permissions(), MEANWHILE));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const again = () => launchChromium({ sites, profile: profile.path });

describe('what is muted', () => {
  test('stays so through a crash, and is given back exactly when the off hours are over', async () => {
    expect(await permissions()).toEqual(BEFORE);
    await mute();
    await killed(browser);
    browser = await again();
    await until('the mute', async () => isSame(await permissions(), MEANWHILE));
    await store(await browser.worker(), { plan: always('work', 'open') });
    await until('what was before', async () => isSame(await permissions(), BEFORE));
  });

  test('is given back by the next life of a worker that was ended meanwhile', async () => {
    const endMs = Date.now() + 10_000;
    await mute(endMs);
    await stopWorkers(await browser.context.newPage());
    await until('the end of the off hours', () => Date.now() > endMs);
    await until('what was before', async () => isSame(await permissions(), BEFORE));
  });

  // An extension that is loaded at the start, as by Debian's Chromium, has its mutes forgotten then: none may come back.
  test('is given back by a browser that was killed meanwhile and starts when they are over', async () => {
    const endMs = Date.now() + 15_000;
    await mute(endMs);
    await killed(browser);
    await until('the end of the off hours', () => Date.now() > endMs);
    browser = await again();
    await until('what was before', async () => isSame(await permissions(), BEFORE));
  });

  test('is given back by the browser itself when the extension is taken out', async () => {
    await mute();
    const worker = await browser.worker();
    await worker.evaluate(() => void chrome.management.uninstallSelf());
    await until('what was before', async () => isSame(await permissions(), BEFORE));
  });
});
