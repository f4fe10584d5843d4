/**
 * Measures how long after a boundary of the plan pages of platforms are out of sight: `npx tsx e2e/bench/boundaries.ts [boundaries]`.
 *
 * Three tabs are open when working hours end: one in front and one behind, which are led to the closed page, and one behind
 * with a draft, which is covered where it is. Playwright keeps every tab visible and its timers quick; so this is puppeteer,
 * without the switches by which it does the same, and the tabs behind are as slow as a person's.
 */

import { type Browser, launch, type Page } from 'puppeteer-core';
import { argumentsFor, EXTENSION_ID } from '../lib/chromium';
import { temporaryFolder } from '../lib/paths';
import { planOf, RULES, type Stretch } from '../lib/plan';
import { until } from '../lib/wait';
import { FACEBOOK, GROUP } from '../sites/pages';
import { startSites } from '../sites/server';

/** How long the platforms are open before each boundary, and closed after it: no whole seconds, to which tabs behind round. */
const OPEN_MS = 2_537;
const CLOSED_MS = 1_500;

/** A timer may be early by as much as a clock of whole milliseconds rounds. */
const CLOCK_MS = 2;

/** Time for the browser to start again, and for the tabs to open. */
const START_MS = 12_000;

const UNWANTED = [
  '--disable-extensions',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** Says in the console when a document of the closed page begins, or a page gets its cover. A text, so that it arrives as it is. */
const WATCH = `
  const say = (what) => console.debug('seen ' + what + ' ' + Date.now());
  if (location.protocol === 'chrome-extension:') say('closed');
  else new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      if (target === document.documentElement)
        for (const node of addedNodes) if (node.style?.display === 'contents') say('cover');
  }).observe(document, { childList: true, subtree: true });
`;

type Name = 'in front' | 'behind' | 'behind, with a draft';

interface Watched {
  name: Name;
  page: Page;
  /** The boundary that is measured, and when the tab went out of sight after it; 0: not yet. What is heard late of the time before counts for nothing. */
  boundaryMs: number;
  goneMs: number;
  /** How long after each boundary that was. */
  lateMs: number[];
}

async function main(boundaries: number): Promise<void> {
  const sites = await startSites();
  const profile = await temporaryFolder('boundaries');
  const start = () =>
    launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      acceptInsecureCerts: true,
      userDataDir: profile.path,
      ignoreDefaultArgs: UNWANTED,
      args: argumentsFor({ sites }),
      defaultViewport: null,
    });
  const firstMs = await storePlan(await start(), boundaries);
  const browser = await start();
  try {
    const tabs = await openTabs(browser);
    await hidden(tabs);
    for (let i = 0; i < boundaries; i += 1) await measure(tabs, firstMs + i * (OPEN_MS + CLOSED_MS));
    for (const tab of tabs) print(tab);
  } finally {
    await browser.close();
    await sites.stop();
    await profile.remove();
  }
}

async function openTabs(browser: Browser): Promise<Watched[]> {
  const names = ['behind', 'behind, with a draft', 'in front'] as const;
  const tabs: Watched[] = [];
  for (const name of names) tabs.push(await openTab(browser, name));
  return tabs;
}

async function openTab(browser: Browser, name: Name): Promise<Watched> {
  const page = await browser.newPage();
  const tab: Watched = { name, page, boundaryMs: 0, goneMs: 0, lateMs: [] };
  page.on('console', (message) => {
    const [, atMs] = /^seen \w+ (\d+)$/.exec(message.text()) ?? [];
    if (Number(atMs) >= tab.boundaryMs - CLOCK_MS && tab.goneMs === 0) tab.goneMs = Number(atMs);
  });
  await page.evaluateOnNewDocument(WATCH);
  await page.goto(name === 'behind, with a draft' ? GROUP : FACEBOOK);
  if (name === 'behind, with a draft') await page.type('#textarea', 'A thoughtful answer');
  return tab;
}

/**
 * Every boundary of the measurement in one plan, which the worker's next life goes by; answers when the first one is. The
 * browser is ended.
 */
async function storePlan(browser: Browser, boundaries: number): Promise<number> {
  const nowMs = Date.now();
  const firstMs = nowMs + START_MS;
  const stretches: Stretch[] = [{ phase: 'work', verdict: 'open', fromMs: 0 }];
  for (let i = 0; i < boundaries; i += 1) {
    const fromMs = firstMs + i * (OPEN_MS + CLOSED_MS);
    stretches.push({ phase: 'off', verdict: 'closed', fromMs });
    stretches.push({ phase: 'work', verdict: 'open', fromMs: fromMs + CLOSED_MS });
  }
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(EXTENSION_ID),
  );
  const worker = await target.worker();
  const stored = JSON.stringify({
    plan: planOf(stretches, nowMs - 1_000),
    rules: RULES,
    startedMs: 1,
    language: 'en',
  });
  await until('the extension', () => worker?.evaluate('globalThis.chrome?.storage !== undefined'));
  await worker?.evaluate(`chrome.storage.local.set(${stored})`);
  await browser.close();
  return firstMs;
}

/** The measurement is worth nothing if the tabs behind are shown. */
async function hidden(tabs: Watched[]): Promise<void> {
  for (const { name, page } of tabs) {
    const state = await page.evaluate('document.visibilityState');
    const wanted = name === 'in front' ? 'visible' : 'hidden';
    if (state !== wanted) throw new Error(`the tab ${name} is ${state}`);
  }
}

/** Opens again what the last boundary led away, and waits for the next. */
async function measure(tabs: Watched[], boundaryMs: number): Promise<void> {
  await sleepUntil(boundaryMs - OPEN_MS);
  for (const tab of tabs) {
    await until('the platform to be open', () => isBack(tab.page));
    Object.assign(tab, { boundaryMs, goneMs: 0 });
  }
  if (Date.now() > boundaryMs - 500) throw new Error('the pages did not open in time');
  await until('every page to be out of sight', async () => tabs.every(({ goneMs }) => goneMs > 0));
  for (const { goneMs, lateMs } of tabs) lateMs.push(goneMs - boundaryMs);
  await sleepUntil(boundaryMs + CLOSED_MS);
}

/** The browser lets nobody back in at the very instant: a tab that was led away tries until it is. */
async function isBack(page: Page): Promise<boolean> {
  const isLedAway = () => page.url().startsWith('chrome-extension:');
  if (isLedAway()) await page.goto(FACEBOOK).catch(() => undefined);
  return !isLedAway();
}

function sleepUntil(atMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, atMs - Date.now()));
}

/** The smallest value that is not exceeded by such a share of them. */
function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

function print({ name, lateMs }: Watched): void {
  const [median, most] = [quantile(lateMs, 0.5), quantile(lateMs, 0.99)];
  const longest = Math.max(...lateMs);
  process.stdout.write(
    `boundary -> out of sight, ${name}: p50 ${median} ms, p99 ${most} ms, longest ${longest} ms (${lateMs.length} boundaries)\n`,
  );
}

await main(Number(process.argv[2] ?? 200));
