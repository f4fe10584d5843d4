import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { filmOpen, redDuring } from '../lib/frames';
import { textInside } from '../lib/inside';
import { always, followUp, onlyOpen } from '../lib/plan';
import { closed, covered, panels, type, uncovered, visit } from '../lib/seen';
import { FACEBOOK, NEWS, useStage } from '../lib/stage';
import { until } from '../lib/wait';
import { stopWorkers } from '../lib/workers';
import { LANDMARKS } from '../sites/pages';

const stage = useStage();

/** Waits until the page says what is closed in it. */
async function saysSo(page: Page): Promise<void> {
  await until('the words in the place of the feed', async () =>
    (await textInside(page)).includes('Closed now: Feed'),
  );
}

/** Has something play in the feed, and tells whether it is still so when the page hears of it. */
function isPausedAtOnce(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const clip = document.querySelector<HTMLAudioElement>('#clip');
    if (!clip) throw new Error('no clip');
    clip.srcObject = new AudioContext().createMediaStreamDestination().stream;
    clip.muted = true;
    const begun = new Promise((resolve) => clip.addEventListener('play', resolve, { once: true }));
    clip.play().catch(() => undefined);
    await begun;
    return clip.paused;
  });
}

describe('while posts may be made and the feed is closed', () => {
  test.each(Object.entries(LANDMARKS))(
    'nothing of the feed of %s is painted where one makes them, also when the worker sleeps, and a post can be made',
    async (_platform, url) => {
      await stage.enforce(always('work', 'open'));
      const page = await stage.newPage();
      await filmOpen(page, url);
      await stage.enforce(onlyOpen('content'));
      for (const isAsleep of [false, false, true]) {
        await page.goto(NEWS);
        if (isAsleep) await stopWorkers(page);
        expect(
          await redDuring(page, async () => {
            await visit(page, url);
            await saysSo(page);
          }),
        ).toBe(0);
      }
      expect(page.url()).toBe(url);
      await page.click('#create');
      await type(page, '#textarea', 'A post');
      expect(await page.inputValue('#textarea')).toBe('A post');
    },
  );

  test('a page that is there when the feed closes stays, with what is typed', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(LANDMARKS.instagram);
    await page.click('#create');
    await type(page, '#textarea', 'A post');
    await stage.enforce(onlyOpen('content'));
    await saysSo(page);
    expect(await page.inputValue('#textarea')).toBe('A post');
    expect(await redDuring(page, () => page.mouse.move(1, 1))).toBe(0);
    await stage.enforce(always('work', 'open'));
    await uncovered(page);
    expect(await redDuring(page, () => page.mouse.move(2, 2))).toBeGreaterThan(0);
  });

  test('a move within the page to the feed paints nothing of it', async () => {
    await stage.enforce(onlyOpen('content'));
    const page = await stage.newPage();
    await page.goto(NEWS);
    await visit(page, LANDMARKS.x);
    await saysSo(page);
    const red = await redDuring(page, async () => {
      await page.click('#home', { noWaitAfter: true });
      await closed(page, 'x');
    });
    expect(red).toBe(0);
  });

  test('what plays in the feed is not heard', async () => {
    await stage.enforce(onlyOpen('content'));
    const page = await stage.newPage();
    await visit(page, LANDMARKS.instagram);
    await saysSo(page);
    expect(await isPausedAtOnce(page)).toBe(true);
    await stage.enforce(always('work', 'open'));
    await uncovered(page);
    expect(await isPausedAtOnce(page)).toBe(false);
  });

  test('a page without a main landmark is covered as a whole, and says nothing of a rest', async () => {
    await stage.enforce(onlyOpen('content'));
    const page = await stage.newPage();
    await visit(page, FACEBOOK);
    await covered(page);
    expect(page.url()).toBe(FACEBOOK);
    expect(await textInside(page)).toContain('This part of Facebook is closed');
  });

  test('a landmark that goes takes all of the page with it until it is back', async () => {
    await stage.enforce(onlyOpen('content'));
    const page = await stage.newPage();
    await visit(page, LANDMARKS.x);
    await saysSo(page);
    const red = await redDuring(page, async () => {
      await page.evaluate(() => {
        const main = document.querySelector('main');
        const div = document.createElement('div');
        div.append(...(main?.childNodes ?? []));
        main?.replaceWith(div);
      });
      await covered(page);
    });
    expect(red).toBe(0);
    await page.evaluate(() => document.querySelector('#feed')?.parentElement?.setAttribute('role', 'main'));
    await until('the whole to be seen again', async () => (await panels(page)) === 1);
    await type(page, '#textarea', 'A post');
  });
});

test('in the follow-up, where no post may be made, it is the closed page that leads to the inbox', async () => {
  await stage.enforce(followUp());
  const page = await stage.newPage();
  await visit(page, LANDMARKS.facebook);
  await closed(page, 'facebook');
});
