import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Above, COMPOSERS, named, OTHERS } from './lib/dialogs';
import { openPopup } from './lib/popup';
import { acknowledgedIn, isDelivered, stored, waitingIn } from './lib/spans';
import { expectNear, pass, roleMs } from './lib/stats';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';
import { stopWorkers } from './lib/workers';
import { LANDMARKS } from './sites/pages';

const FEED = LANDMARKS.facebook;

const day = useWorkday();
/** A page of the extension, from which the others can be asked. */
let own: Page;

beforeAll(async () => {
  own = await day.browser.popup();
});
beforeEach(async () => {
  await day.work.bringToFront();
  await day.work.goto(FEED);
  await day.work.locator('[role=main]').waitFor({ state: 'attached' });
});

/** What each kind of work has come to. */
async function spent(): Promise<{ feed: number; content: number }> {
  const stats = await day.home.stats();
  return { feed: roleMs(stats, 'feed'), content: roleMs(stats, 'content') };
}

/** Opens the look-alike's own composer, and begins to write. Ends at the instant at which that is so. */
async function compose(): Promise<number> {
  await day.work.click('#create');
  await day.work.click('#textarea');
  await day.work.keyboard.type('A post');
  return Date.now();
}

async function closeIt(): Promise<number> {
  await day.work.keyboard.press('Escape');
  await day.work.locator('[role=dialog]').waitFor({ state: 'detached' });
  return Date.now();
}

/** Leaves the page for one that counts for nobody, and ends when all of it is counted. */
async function leave(): Promise<number> {
  await own.bringToFront();
  const atMs = Date.now();
  await until('the end of the span', async () => isDelivered(await stored(own)));
  return atMs;
}

/** Puts something above the feed, with the focus in it. */
async function put({ html, style = '' }: Above): Promise<void> {
  await day.work.evaluate(
    ([inner, css]) => {
      const layers = document.querySelector('#layers');
      if (!layers) throw new Error('no layers');
      layers.innerHTML = `<style>[role="main"] { position: fixed; inset: 3rem 0 0 }${css}</style>${inner}`;
      document.querySelector<HTMLDialogElement>('#modal')?.showModal();
      document.querySelector<HTMLElement>('#in')?.focus();
    },
    [html, style] as const,
  );
  await day.work.keyboard.type('Words');
}

/** Whether the page takes it for a composer. */
function isComposing(): Promise<boolean> {
  return own.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.facebook.com/*' });
    return chrome.tabs.sendMessage(tab?.id ?? 0, { type: 'tracker.composes' }, { frameId: 0 });
  });
}

/** The rule by which the page in front counts. */
async function openRule(): Promise<string | undefined> {
  return (await stored(own)).open?.rule;
}

/** The open span of a composer, if it is not the one that began then. */
async function composerSpan(notFromMs?: number) {
  const { open } = await stored(own);
  return open?.rule === 'facebook.home-composer' && open.fromMs !== notFromMs ? open : undefined;
}

describe('a composer', () => {
  test.each(named(COMPOSERS))('is %s', async (_what, above) => {
    expect(await isComposing()).toBe(false);
    await put(above);
    expect(await isComposing()).toBe(true);
    await closeIt();
    await until('its end', async () => !(await isComposing()));
  });

  test.each(named(OTHERS))('is not %s', async (_what, above) => {
    await put(above);
    expect(await isComposing()).toBe(false);
  });

  test('is one for as long as the focus goes no further than its dialog', async () => {
    await put({
      what: '',
      html: `<div role="dialog" aria-modal="true"><textarea id="in"></textarea><button>Post</button></div><input id="other">`,
    });
    await day.work.focus('#layers button');
    expect(await isComposing()).toBe(true);
    await day.work.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await isComposing()).toBe(true);
    await day.work.focus('#other');
    expect(await isComposing()).toBe(false);
  });

  test('is one again in a page that comes back, and none in the page that comes after it', async () => {
    await put(COMPOSERS[0] as Above);
    await day.work.goto('https://www.facebook.com/groups/1/');
    expect(await isComposing()).toBe(false);
    await until('its own rule', async () => (await openRule()) === 'facebook.groups');
    await day.work.goBack({ waitUntil: 'commit' });
    await until('the composer’s rule', async () => (await openRule()) === 'facebook.home-composer');
    expect(await day.work.evaluate(() => document.querySelector('#in')?.textContent)).toBe('Words');
    expect(await isComposing()).toBe(true);
  });
});

describe('time', () => {
  test('in a composer above the feed is content, to the second, and the rest of it the feed', async () => {
    await leave();
    const before = await spent();
    await day.work.bringToFront();
    const cameMs = Date.now();
    await pass(4000);
    const openedMs = await compose();
    await pass(6000);
    const popup = await openPopup(day.browser, own);
    await until(
      'what the page is',
      async () => (await popup.text('#page-now')) === 'This page: Facebook · Creating',
    );
    await popup.close();
    const closedMs = await closeIt();
    await pass(3000);
    const leftMs = await leave();
    const { feed, content } = await spent();
    expectNear(content - before.content, closedMs - openedMs);
    expectNear(feed - before.feed, openedMs - cameMs + leftMs - closedMs);
  });

  test('B1 in a composer is content also for a worker that was not there when it was opened', async () => {
    const { content } = await spent();
    const openedMs = await compose();
    const before = await until('the composer’s span', () => composerSpan());
    await until('the feed before it', async () => waitingIn(await stored(own)).length === 0);
    const { feed } = await spent();
    await until('a checkpoint', async () => ((await stored(own)).open?.seenMs ?? 0) > before.seenMs);
    await stopWorkers(day.work);
    // Whatever wakes it: here, somebody who looks at the figures.
    await own.evaluate(() => chrome.runtime.sendMessage({ type: 'overview' }));
    const after = await until('the span after it', () => composerSpan(before.fromMs));
    expect(after.sinceMs).toBe(before.sinceMs);
    const cut = await until('the span before it', async () =>
      acknowledgedIn(await stored(own)).find(({ fromMs }) => fromMs === before.fromMs),
    );
    const lostMs = after.fromMs - cut.toMs;
    expect(lostMs, 'since the last checkpoint').toBeLessThan(6000);
    await pass(6000);
    const now = await spent();
    expectNear(now.content - content, Date.now() - openedMs - lostMs);
    expect(now.feed).toBe(feed);
    const closedMs = await closeIt();
    await pass(2000);
    const leftMs = await leave();
    expectNear((await spent()).feed - feed, leftMs - closedMs);
  });

  test('with a photo, a login or a search above the feed stays the feed', async () => {
    const before = await spent();
    const sinceMs = Date.now();
    for (const what of ['a photo with its comments', 'a login', 'a search']) {
      await put(OTHERS.find((other) => other.what === what) as Above);
      await pass(2000);
    }
    const { feed, content } = await spent();
    expectNear(feed - before.feed, Date.now() - sinceMs);
    expect(content).toBe(before.content);
  });
});
