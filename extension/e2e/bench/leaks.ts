/**
 * Counts what leaks: `npx tsx e2e/bench/leaks.ts [times]` goes to a closed page that is red, so many times by each way in,
 * films the tab and counts the frames that are red. Before that every page is filmed open once, so that red would be seen.
 */

import type { Plan, Rules } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { enforce } from '../lib/applied';
import { type Chromium, launchChromium } from '../lib/chromium';
import { filmOpen, redDuring, redUntilClosed } from '../lib/frames';
import { lineIn } from '../lib/inside';
import { always, followUp, WITH_HASH } from '../lib/plan';
import { closed, reach, visit } from '../lib/seen';
import { until } from '../lib/wait';
import { stopWorkers } from '../lib/workers';
import { FACEBOOK, NEWS } from '../sites/pages';
import { startSites } from '../sites/server';

const WATCH = `${FACEBOOK}watch/`;
const RED = `${WATCH}cached/page`;
/** The same as one of that feed, but no redirect can tell. */
const OTHERWISE = `${FACEBOOK}%77atch/page`;
/** A page of no platform, with a red player in its middle. */
const ARTICLE = `${NEWS}article`;
const CHAT = `${FACEBOOK}messages/t/1`;

interface Way {
  name: string;
  /** What holds; the follow-up closes only a part of the host. */
  plan: Plan;
  rules?: Rules;
  /** A page that is red when it is open. */
  red?: string;
  /** The page stays where it is, and only a frame in it is shut. */
  isAround?: boolean;
  /** What must be there before it closes. */
  prepare?(page: Page): Promise<void>;
  /** One visit, and how many frames of it were red. */
  count(page: Page, browser: Chromium, time: number): Promise<number>;
}

const all = always('off', 'closed');
const feed = followUp();

const WAYS: Way[] = [
  { name: 'typed', plan: all, count: fromNews((page) => visit(page, RED)) },
  { name: 'a link', plan: all, count: fromNews((page) => page.evaluate(`location.assign('${RED}')`)) },
  { name: 'a new window', plan: all, count: inWindow },
  { name: 'back to a page kept alive', plan: all, count: back },
  ...(['cached', 'passed'] as const).flatMap((kind) => [
    { name: `a service worker (${kind}), all closed`, plan: all, ...behindWorker(kind) },
    { name: `a service worker (${kind}), a part open`, plan: feed, ...behindWorker(kind) },
  ]),
  {
    name: 'an address written otherwise, a part open',
    plan: feed,
    red: OTHERWISE,
    count: fromNews((page) => visit(page, OTHERWISE)),
  },
  { name: 'pushState, a part open', plan: feed, count: within('#feed') },
  { name: 'replaceState, a part open', plan: feed, count: within('#swap') },
  {
    name: 'a player in another site',
    plan: { ...all, embeds: 'closed' },
    red: ARTICLE,
    isAround: true,
    count: inArticle,
  },
  { name: 'behind a #, a part open', plan: feed, rules: WITH_HASH, count: within('#hash') },
];

function fromNews(act: (page: Page) => Promise<unknown>): Way['count'] {
  return async (page) => {
    await page.goto(NEWS);
    return redUntilClosed(page, () => act(page));
  };
}

async function inWindow(page: Page): Promise<number> {
  await page.goto(NEWS);
  const opened = page.context().waitForEvent('page');
  await page.evaluate(`void open('${RED}')`);
  const other = await opened;
  const red = await redUntilClosed(other, async () => undefined);
  await other.close();
  return red;
}

/** It is open, is left for another page, and closes. */
async function back(page: Page, browser: Chromium): Promise<number> {
  await enforce(browser, always('work', 'open'));
  await reach(page, RED);
  await page.goto(NEWS);
  await enforce(browser, all);
  return redUntilClosed(page, () => page.goBack({ waitUntil: 'commit' }).catch(() => undefined));
}

/** Half of the visits wake our own worker. */
async function inArticle(page: Page, _browser: Chromium, time: number): Promise<number> {
  await page.goto(NEWS);
  if (time % 2 === 1) await stopWorkers(page);
  return redDuring(page, async () => {
    await visit(page, ARTICLE);
    await lineIn(page, '/embed/1');
  });
}

function within(button: string): Way['count'] {
  return async (page) => {
    await page.goto(NEWS);
    await visit(page, CHAT);
    await page.waitForSelector(button);
    return redUntilClosed(page, () => page.click(button, { noWaitAfter: true }));
  };
}

/** Half of the visits wake our own worker. */
function behindWorker(kind: 'cached' | 'passed'): Pick<Way, 'red' | 'prepare' | 'count'> {
  const url = `${WATCH}${kind}/page`;
  return {
    red: url,
    async prepare(page) {
      await page.goto(`${WATCH}${kind}/install`);
      await until('the service worker', async () => (await page.title()) === 'ready');
    },
    async count(page, _browser, time) {
      await page.goto(NEWS);
      if (time % 2 === 1) await stopWorkers(page);
      return redUntilClosed(page, () => visit(page, url));
    },
  };
}

async function measure(way: Way, times: number): Promise<number> {
  const sites = await startSites();
  const browser = await launchChromium({ sites });
  const page = await browser.context.newPage();
  await way.prepare?.(page);
  await page.goto(NEWS);
  await filmOpen(page, way.red ?? RED);
  await enforce(browser, way.plan, way.rules);
  if (!way.isAround) await closed(page);
  let red = 0;
  for (let time = 0; time < times; time += 1) red += await way.count(page, browser, time);
  await browser.close();
  await sites.stop();
  return red;
}

const times = Number(process.argv[2] ?? 20);
let leaked = 0;
for (const way of WAYS) {
  const red = await measure(way, times);
  leaked += red;
  process.stdout.write(`closed page, ${way.name}: ${red} frames in ${times} visits\n`);
}
process.exitCode = leaked === 0 ? 0 : 1;
