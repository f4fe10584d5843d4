import { join } from 'node:path';
import type { Activity, Hold } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tracesOf } from './attacks/traces';
import { openPopup } from './lib/popup';
import { acknowledgedIn, isDelivered, stored, waitingIn } from './lib/spans';
import { FACEBOOK, GROUP, NEWS } from './lib/stage';
import { pass } from './lib/stats';
import { holds, listenToTold } from './lib/told';
import { until } from './lib/wait';
import { windowIs } from './lib/window';
import { leaveAll, useWorkday } from './lib/workday';

/** What of a call must stay in the browser. */
const ROOM = 'canary-room-hold';
const MEET = `https://meet.google.com/${ROOM}`;
const ZOOM = `https://us02web.zoom.us/wc/${ROOM}/join`;
const TEAMS = `https://teams.microsoft.com/v2/${ROOM}`;
const MESSENGER = `https://www.messenger.com/groupcall/${ROOM}/`;
const LIVE = `${FACEBOOK}live/producer/1`;
const NOT_COUNTED = 'This page is a call: it is not counted, and breaks wait until it ends.';

const day = useWorkday(() => ({ sounds: true }));
let told: () => Promise<Activity[]>;

beforeAll(async () => {
  told = await listenToTold(day.browser);
});
/** Each begins on a page of nobody, where nothing holds. */
beforeEach(async () => {
  await leaveAll(day);
  await atRest();
});

/** Waits until nothing holds or has attention, and the daemon has all that was counted: nothing from before is told late. */
async function atRest(): Promise<void> {
  await until('rest', async () => {
    const { hold, rule } = (await told()).at(-1) ?? {};
    const all = await stored(await day.browser.worker());
    return !hold && !rule && isDelivered(all);
  });
}

/** What was told while something was done; a word that only repeats the one before is left out. */
async function holdsDuring(act: () => Promise<unknown>): Promise<(Hold | undefined)[]> {
  const before = (await told()).length;
  await act();
  const words = (await told()).map(({ hold }) => hold);
  return words.filter((hold, index) => index >= before && hold !== words[index - 1]);
}

async function open(url: string): Promise<Page> {
  const page = await day.browser.context.newPage();
  await page.goto(url);
  return page;
}

/** Waits until the daemon's last word is that the group has attention. */
async function inGroup(): Promise<void> {
  await until('time in the group', async () => (await told()).at(-1)?.rule === 'facebook.groups');
}

/** Has a page sound until it is told to be silent. */
async function sound(page: Page, isOn: boolean): Promise<void> {
  await page.evaluate((on) => {
    const scope = globalThis as unknown as { audio?: AudioContext };
    if (!on) return scope.audio?.close();
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    tone.connect(audio.destination);
    tone.start();
    scope.audio = audio;
    return undefined;
  }, isOn);
}

/** The time of the day so far, and the rules by which it was counted. */
async function counted(): Promise<{ totalMs: number; rules: string[] }> {
  const all = await stored(await day.browser.worker());
  const spans = [...waitingIn(all), ...acknowledgedIn(all), ...(all.open ? [all.open] : [])];
  return { totalMs: (await day.home.stats()).totalMs, rules: spans.map(({ rule }) => rule) };
}

/** Stays at something for longer than the tracker ever waits before it looks again, and expects that none of it is counted. */
async function countsNothing(act: () => Promise<unknown>): Promise<void> {
  const before = await counted();
  await act();
  await pass(6000);
  expect(await counted()).toEqual(before);
}

describe('typing', () => {
  test('in a page’s composer holds from the first key until five seconds after the last', async () => {
    await day.work.goto(GROUP);
    await day.work.click('#textarea');
    let lastMs = 0;
    const words = await holdsDuring(async () => {
      await day.work.keyboard.type('An answer that takes a while', { delay: 250 });
      lastMs = Date.now();
      await holds(told, undefined);
    });
    expect(words).toEqual(['typing', undefined]);
    expect(Date.now() - lastMs).toBeGreaterThan(4500);
    expect(Date.now() - lastMs).toBeLessThan(7000);
  });

  test('by another input method, and in a frame of the page, holds', async () => {
    await day.work.goto(`${FACEBOOK}framed`);
    await day.work.frameLocator('#frame').locator('#textarea').click();
    const devtools = await day.browser.context.newCDPSession(day.work);
    await devtools.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await holds(told, 'typing');
    await day.work.goto(NEWS);
    await holds(told, undefined);
  });

  test('is neither to scroll, nor to move about, nor what a script or a page of nobody does', async () => {
    const words = await holdsDuring(async () => {
      await day.work.goto(GROUP);
      await inGroup();
      for (const key of ['PageDown', 'Space', 'End', 'ArrowDown']) await day.work.keyboard.press(key);
      await day.work.click('#textarea');
      for (const key of ['ArrowLeft', 'Home', 'Shift']) await day.work.keyboard.press(key);
      await day.work.evaluate(() => {
        document.execCommand('insertText', false, 'by a script');
        const made = new InputEvent('beforeinput', { bubbles: true, inputType: 'insertText', data: 'a' });
        document.querySelector('#textarea')?.dispatchEvent(made);
      });
      await day.work.goto(NEWS);
      await day.work.click('#textarea');
      await day.work.keyboard.type('A letter');
      await pass(1000);
    });
    expect(words).toEqual([]);
  });

  test('is over with the tab in which it was', async () => {
    const page = await open(GROUP);
    await page.click('#textarea');
    await page.keyboard.type('An ans');
    await holds(told, 'typing');
    const closedMs = Date.now();
    await page.close();
    await holds(told, undefined);
    expect(Date.now() - closedMs).toBeLessThan(2000);
  });
});

describe('a call', () => {
  test.each([
    ['on Meet', MEET],
    ['on Zoom', ZOOM],
    ['on Messenger', MESSENGER],
  ])('%s in front holds, and is counted nowhere', async (_name, url) => {
    await countsNothing(async () => {
      await day.work.goto(url);
      await holds(told, 'call');
    });
    const { rule, attention } = (await told()).at(-1) ?? {};
    expect([rule, attention]).toEqual([undefined, undefined]);
    await day.work.goto(NEWS);
    await holds(told, undefined);
  });

  test('on Teams holds only while it sounds, also behind another page', async () => {
    const teams = await open(TEAMS);
    await pass(1000);
    expect((await told()).at(-1)?.hold).toBeUndefined();
    await countsNothing(async () => {
      await sound(teams, true);
      await holds(told, 'call');
    });
    await day.work.bringToFront();
    await pass(1000);
    expect((await told()).at(-1)?.hold).toBe('call');
    await sound(teams, false);
    await holds(told, undefined);
  });

  test('that nobody hears behind another page does not, and what is in front is counted', async () => {
    const call = await open(MESSENGER);
    await holds(told, 'call');
    const words = await holdsDuring(async () => {
      await day.work.bringToFront();
      await day.work.goto(GROUP);
      await inGroup();
      await sound(call, true);
      await holds(told, 'call');
      await sound(call, false);
      await holds(told, undefined);
    });
    expect(words).toEqual([undefined, 'call', undefined]);
    expect((await counted()).rules).not.toContain('facebook.messenger-call');
  });

  test('says in the popup that it is not counted, and is not offered to be', async () => {
    const own = await day.browser.popup();
    await day.work.bringToFront();
    for (const url of [MEET, MESSENGER]) {
      await day.work.goto(url);
      const popup = await openPopup(day.browser, own);
      await until('what the page is', async () => (await popup.text('#page-now')) === NOT_COUNTED);
      expect(await popup.text('main')).not.toContain('meet.google.com');
      await popup.close();
    }
  });

  test('R2 leaves no trace, neither with us nor with the daemon', async () => {
    for (const url of [MEET, ZOOM, TEAMS]) await day.work.goto(url);
    await day.work.goto(NEWS);
    await holds(told, undefined);
    expect(JSON.stringify(await stored(await day.browser.worker()))).not.toContain(ROOM);
    expect(JSON.stringify(await told())).not.toMatch(/canary|meet\.google|zoom|teams/);
    expect(await tracesOf([ROOM], [join(day.home.path, 'data')])).toEqual([]);
  });

  test('has no script of ours in its page, and is not on a platform’s host', async () => {
    const worker = await day.browser.worker();
    const matches = await worker.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap((script) => script.matches ?? []),
    );
    expect(matches).toContain('*://*.messenger.com/*');
    expect(matches.filter((pattern) => /meet|zoom|teams/.test(pattern))).toEqual([]);
  });
});

test('a broadcast that is open in any tab holds, until it is closed', async () => {
  const live = await open(LIVE);
  await holds(told, 'live');
  await day.work.bringToFront();
  await day.work.goto(GROUP);
  await inGroup();
  expect((await told()).at(-1)?.hold).toBe('live');
  await live.close();
  await holds(told, undefined);
});

test('a window that fills the screen holds, whatever it shows', async () => {
  expect(
    await holdsDuring(async () => {
      await windowIs('fullscreen', await day.browser.worker());
      await holds(told, 'fullscreen');
      await windowIs('normal', await day.browser.worker());
      await holds(told, undefined);
    }),
  ).toEqual(['fullscreen', undefined]);
});
