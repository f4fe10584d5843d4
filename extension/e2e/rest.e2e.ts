import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { clickInside, textInside } from './lib/inside';
import { breakOf, curtained, focused, liesOver, lined, newWindow, onlyMove, withPanels } from './lib/rest';
import { panels, textIn, visit } from './lib/seen';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';
import { stopWorkers } from './lib/workers';

const GROUP = 'https://www.facebook.com/groups/1/';
const ASKS = 'Time to move';
const RUNS = 'Away from the screen';
const SECOND_MS = 1000;
const RUNG_MS = 120 * SECOND_MS;

const day = useWorkday();
/** One window each: X, a field in which nothing is written yet, a finished draft, and a sentence that is being written. */
let x: Page;
let empty: Page;
let draft: Page;
let writing: Page;
/** It is no platform. */
let news: Page;

async function state(): Promise<string | undefined> {
  return (await breakOf(day.home, 'move'))?.state;
}

/** Waits until nothing of it is anywhere. */
async function gone(): Promise<void> {
  await until('the end of it in all windows', async () => {
    return (await withPanels(day.work, x, empty, draft, writing)) === 0;
  });
}

/** Types a letter a second until that instant, and says what it typed. */
async function typeUntil(page: Page, atMs: number): Promise<string> {
  let typed = '';
  for (; Date.now() < atMs; typed += 'a') {
    await page.keyboard.type('a');
    await page.waitForTimeout(SECOND_MS);
  }
  return typed;
}

/** One prompt that nobody answers, told in order. */
describe('a break that nobody answers', () => {
  let askedMs: number;

  beforeAll(async () => {
    await visit(day.work, GROUP);
    await onlyMove(day.home, '10s');
    await until('the prompt', async () => (await state()) === 'prompted', 60 * SECOND_MS);
    askedMs = Date.now();
    x = await newWindow(day.browser, 'https://x.com/home');
    empty = await newWindow(day.browser, GROUP);
    draft = await newWindow(day.browser, GROUP);
    writing = await newWindow(day.browser, GROUP);
    news = await newWindow(day.browser, 'https://news.example.com/');
    await empty.focus('#textarea');
    await draft.fill('#line', 'an answer in full');
    await draft.focus('#again');
    await writing.click('#textarea');
  }, 120_000);

  test('leaves pages alone for two minutes, and then says so on those of platforms in every window', async () => {
    await until('almost two minutes', () => Date.now() > askedMs + RUNG_MS - 8 * SECOND_MS, RUNG_MS);
    expect(await withPanels(day.work, x, empty, draft, writing, news)).toBe(0);
    const typed = await typeUntil(writing, askedMs + RUNG_MS + 6 * SECOND_MS);
    await curtained(day.work, ASKS);
    await curtained(x, ASKS);
    expect(await withPanels(news)).toBe(0);
    await lined(writing, ASKS);
    expect(await textIn(writing, '#textarea')).toBe(typed);
    expect(await focused(writing)).toBe('textarea');
  }, 180_000);

  test('never lies over what is typed, and takes neither focus nor keys', async () => {
    await lined(draft, ASKS);
    await curtained(empty, ASKS);
    expect(await focused(empty)).toBe('textarea');
    await empty.keyboard.type('Dear all');
    await lined(empty, ASKS);
    expect(await textIn(empty, '#textarea')).toBe('Dear all');
    await empty.fill('#textarea', '');
    await curtained(empty, ASKS);
    expect(await focused(empty)).toBe('textarea');
  });

  test('has buttons that a person reaches by Tab, and a page cannot press', async () => {
    await x.keyboard.press('Escape');
    await x.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('html > div')) {
        host.click();
        host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }
      document.querySelector('#textarea')?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    expect(await liesOver(x)).toBe(true);
    await x.keyboard.press('Tab');
    expect(await x.evaluate(() => document.activeElement?.matches('html > div'))).toBe(true);
    expect(await state()).toBe('prompted');
    expect(await liesOver(x)).toBe(true);
  });

  test('is there on the next page, too', async () => {
    await visit(x, 'https://www.instagram.com/');
    await curtained(x, ASKS);
  });

  test('stays through another life of the worker', async () => {
    await stopWorkers(day.work);
    await day.browser.worker();
    await visit(x, 'https://x.com/home');
    await curtained(x, ASKS);
    await curtained(day.work, ASKS);
  });

  test('begins by a key: the curtain counts down, and whoever began elsewhere sees it, too', async () => {
    await x.keyboard.press('Tab');
    await x.waitForTimeout(SECOND_MS);
    await x.keyboard.press('Enter');
    await until('the break', async () => (await state()) === 'running');
    await curtained(x, RUNS);
    await curtained(day.work, RUNS);
    await lined(draft, RUNS);
    expect(await textInside(day.work)).toMatch(/^[45]:\d\d$/m);
  });

  test('is gone in all windows at once when it is ended on the command line', async () => {
    await onlyMove(day.home, '1h');
    await day.home.daemon().command('break', 'skip');
    await gone();
  });
});

describe('a break that runs', () => {
  test('covers no text in a frame, and makes way for what fills the screen', async () => {
    await visit(empty, 'https://www.facebook.com/framed');
    await empty.frameLocator('#frame').locator('#textarea').fill('from a frame');
    await empty.evaluate(() => (document.activeElement as HTMLElement).blur());
    await day.home.daemon().command('break', 'now');
    await lined(empty, RUNS);
    await curtained(x, RUNS);
    await x.evaluate(() => document.documentElement.requestFullscreen());
    await until('nothing over a full screen', async () => (await panels(x)) === 0);
    await x.evaluate(() => document.exitFullscreen());
    await curtained(x, RUNS);
    await day.home.daemon().command('break', 'skip');
    await gone();
  });

  test('leaves the page as it was', async () => {
    await day.work.focus('#textarea');
    await day.home.daemon().command('break', 'now');
    await curtained(day.work, RUNS);
    await day.work.mouse.move(300, 300);
    await day.work.mouse.wheel(0, 500);
    await day.work.mouse.click(300, 300);
    await day.work.waitForTimeout(SECOND_MS);
    expect(await day.work.evaluate(() => [scrollY, document.activeElement?.id])).toEqual([0, 'textarea']);
    await day.home.daemon().command('break', 'skip');
    await gone();
  });

  test('can be ended on the page', async () => {
    await day.home.daemon().command('break', 'now');
    await curtained(day.work, RUNS);
    await day.work.waitForTimeout(SECOND_MS);
    await clickInside(day.work, 'End the break');
    await gone();
    expect(await state()).not.toBe('running');
  });

  test('is in the way of nobody once the daemon is gone', async () => {
    await day.home.daemon().command('break', 'now');
    await curtained(day.work, RUNS);
    await day.home.daemon().kill();
    await gone();
    await day.home.restart();
  });

  test('leaves nothing behind where the extension begins anew', async () => {
    if ((await state()) !== 'running') await day.home.daemon().command('break', 'now');
    await curtained(day.work, RUNS);
    await (await day.browser.worker()).evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await until('nothing', async () => (await panels(day.work)) === 0);
  });
});
