import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { isMutedToHand, makeOtherHand, muteByHand, switchOurs } from './lib/other-hand';
import { temporaryFolder } from './lib/paths';
import { until } from './lib/wait';
import { useDesk, useWorkday } from './lib/workday';
import { stopWorkers } from './lib/workers';

const run = promisify(execFile);

const FEED = 'https://x.com/home';
const LIVE = 'https://www.facebook.com/live/producer/1';
const LATER = 'https://www.youtube.com/';
const OWN = 'https://www.instagram.com/';
const NEWS = 'https://news.example.com/';

/** The folder of an extension that does what its person does. */
let hand: string;

const desk = useDesk();
beforeAll(async () => {
  const folder = await temporaryFolder('hand');
  hand = folder.path;
  await makeOtherHand(hand);
  return folder.remove;
});
const day = useWorkday(() => ({ headless: false, env: desk.env, sounds: true, others: [hand] }));

/** The screen of the desk is locked, or not, as its person leaves and comes back. */
async function screen(word: 'activate' | 'reset'): Promise<void> {
  await run('xset', ['s', word], { env: { ...process.env, ...desk.env } });
}

/** A page that sounds without an end, as a feed does that plays by itself. */
async function sounding(url: string): Promise<Page> {
  const page = await day.browser.context.newPage();
  await page.goto(url);
  await page.evaluate(() => {
    const context = new AudioContext();
    const tone = context.createOscillator();
    tone.connect(context.destination);
    tone.start();
  });
  await until(`the sound of ${url}`, async () => (await soundOf(url)).audible);
  return page;
}

interface Sound {
  audible: boolean;
  muted: boolean;
}

/** What the browser says of the sound of the tabs on an address, or of all that are no platform's: those have none for us. */
async function soundOf(url: string): Promise<Sound> {
  return (await day.browser.worker()).evaluate(
    async ([wanted, none]) => {
      const tabs = (await chrome.tabs.query({})).filter((tab) => (tab.url || none) === wanted);
      return {
        audible: tabs.some(({ audible }) => audible),
        muted: tabs.some(({ mutedInfo }) => mutedInfo?.muted),
      };
    },
    [url, NEWS] as const,
  );
}

async function isMuted(url: string): Promise<boolean> {
  return (await soundOf(url)).muted;
}

async function muted(url: string): Promise<void> {
  await until(`silence of ${url}`, () => isMuted(url));
}

async function heard(url: string): Promise<void> {
  await until(`sound of ${url}`, async () => !(await isMuted(url)));
}

/** One afternoon, told in order: each part goes on where the one before has ended. */
describe('away from the desk', () => {
  test('behind a locked screen platforms are silent, and sound again when their person is back', async () => {
    for (const url of [FEED, LIVE, NEWS, OWN]) await sounding(url);
    await muteByHand(day.browser, OWN);
    expect([await isMuted(FEED), await isMuted(LIVE), await isMuted(NEWS)]).toEqual([false, false, false]);

    await screen('activate');
    await muted(FEED);
    await sounding(LATER);
    await muted(LATER);
    expect([await isMuted(LIVE), await isMuted(NEWS)]).toEqual([false, false]);

    await screen('reset');
    await heard(FEED);
    await heard(LATER);
    expect(await isMuted(OWN)).toBe(true);
  });

  test('what its person has muted anew meanwhile stays so', async () => {
    await screen('activate');
    await muted(FEED);
    await muted(LATER);
    await muteByHand(day.browser, LATER);
    await screen('reset');
    await heard(FEED);
    expect(await isMuted(LATER)).toBe(true);
  });

  test('an extension that is switched off leaves nobody mute, and goes on when it is back', async () => {
    await screen('activate');
    await muted(FEED);
    await switchOurs(day.browser, false);
    await until('sound without us', async () => !(await isMutedToHand(day.browser, FEED)));
    await switchOurs(day.browser, true);
    // Our own worker may be ended once more while it is put in again: whoever asks it then gets no answer.
    await until('silence again', () => isMutedToHand(day.browser, FEED));
    await screen('reset');
    await until('sound again', async () => !(await isMutedToHand(day.browser, FEED)));
  });

  test('B1 a worker that was ended meanwhile gives the sound back', async () => {
    await screen('activate');
    await muted(FEED);
    await stopWorkers(day.work);
    await screen('reset');
    await heard(FEED);
  });
});
