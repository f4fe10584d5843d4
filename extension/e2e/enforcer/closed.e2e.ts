import { describe, expect, test } from 'vitest';
import { filmOpen, redWhileClosing } from '../lib/frames';
import { always, planOf } from '../lib/plan';
import { closed, visit } from '../lib/seen';
import { FACEBOOK, GROUP, NEWS, useStage } from '../lib/stage';
import { until } from '../lib/wait';
import { stopWorkers } from '../lib/workers';

const stage = useStage();

describe('closed', () => {
  test('typed, followed, opened in a new window, posted: each ends at the closed page and asks the site for nothing', async () => {
    await stage.enforce(always('off', 'closed'));
    const page = await stage.newPage();
    for (const host of [
      'www.facebook.com',
      'facebook.com',
      'm.facebook.com',
      'studio.youtube.com',
      'x.com',
    ]) {
      await visit(page, `https://${host}/`);
      await closed(page);
    }
    await page.goto(NEWS);
    await page.click('#out');
    await closed(page, 'facebook');

    await page.goto(NEWS);
    const opened = stage.browser.context.waitForEvent('page');
    await page.click('#window');
    await closed(await opened, 'facebook');
    expect(stage.sites.asked.filter((asked) => !asked.startsWith('news.'))).toEqual([]);
  });

  test('only the platform that the plan closes', async () => {
    await stage.enforce(always('off', 'closed', 'facebook'));
    const page = await stage.newPage();
    await visit(page, FACEBOOK);
    await closed(page, 'facebook');
    await page.goto('https://x.com/');
    expect(await page.textContent('#where')).toBe('/');
  });

  test('a tab that is open when it closes', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(FACEBOOK);
    await stage.enforce(always('off', 'closed'));
    await closed(page, 'facebook');
  });

  test('a tab that was open before Start, when nothing of ours was in it', async () => {
    const page = await stage.newPage();
    await page.goto(FACEBOOK);
    await stage.enforce(always('off', 'closed'));
    await closed(page, 'facebook');
  });

  test('by the clock of the page, without a word from the background', async () => {
    const closesMs = Date.now() + 4000;
    const plan = planOf([
      { phase: 'work', verdict: 'open', fromMs: 0 },
      { phase: 'off', verdict: 'closed', fromMs: closesMs },
    ]);
    await stage.enforce(plan);
    const page = await stage.newPage();
    await page.goto(FACEBOOK);
    await (await stage.browser.worker()).evaluate(() => chrome.alarms.clearAll());
    await closed(page, 'facebook');
    expect(Date.now()).toBeGreaterThanOrEqual(closesMs);
  });

  test.each(['groups/1/', 'passed/page'])(
    'a page (%s) that is visited while the worker sleeps',
    async (path) => {
      await stage.enforce(always('work', 'open'));
      const page = await stage.newPage();
      await page.goto('https://www.facebook.com/passed/install');
      await until('the service worker', async () => (await page.title()) === 'ready');
      await page.goto(NEWS);
      await stage.enforce(always('off', 'closed'));
      await stopWorkers(page);
      await visit(page, `https://www.facebook.com/${path}`);
      await closed(page);
    },
  );

  test('back into the page that the browser kept alive', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(FACEBOOK);
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.goto(NEWS);
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => 'kept' in window), 'the browser keeps the page alive').toBe(true);
    await page.goForward({ waitUntil: 'commit' });
    await stage.enforce(always('off', 'closed'));
    await page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
    await closed(page, 'facebook');
  });

  test('a move within the page', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(GROUP);
    await stage.storeSilently({ plan: always('off', 'closed') });
    await page
      .evaluate(() => document.querySelector<HTMLElement>('[data-spa]')?.click())
      .catch(() => undefined);
    await closed(page, 'facebook');
  });

  test('whoever goes on to another site at once is not fetched back', async () => {
    await stage.enforce(always('off', 'closed'));
    const page = await stage.newPage();
    for (let time = 0; time < 5; time++) {
      await visit(page, FACEBOOK);
      await closed(page, 'facebook');
      await page.goto(NEWS);
      await page.waitForLoadState('networkidle');
      expect(page.url()).toBe(NEWS);
    }
  });

  test('nor by a background so slow that the page has left by itself before it is told to', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto('https://www.facebook.com/cached/install');
    await until('the service worker', async () => (await page.title()) === 'ready');
    await page.goto(NEWS);
    await stage.enforce(always('off', 'closed'));
    const release = await stage.holdLeading();
    await visit(page, 'https://www.facebook.com/cached/page');
    await closed(page);
    await page.goto(NEWS);
    await release();
    await page.waitForLoadState('networkidle');
    expect(page.url()).toBe(NEWS);
  });

  test.each(['cached', 'passed'])(
    'a page behind its own service worker (%s) is never painted',
    async (kind) => {
      await stage.enforce(always('work', 'open'));
      const page = await stage.newPage();
      await page.goto(`https://www.facebook.com/${kind}/install`);
      await until('the service worker', async () => (await page.title()) === 'ready');
      await page.goto(`https://www.facebook.com/${kind}/page`);
      await page.goto(NEWS);
      await filmOpen(page, `https://www.facebook.com/${kind}/page`);

      await stage.enforce(always('off', 'closed'));
      await closed(page, 'facebook');
      for (let visitNumber = 0; visitNumber < 5; visitNumber++) {
        await page.goto(NEWS);
        expect(await redWhileClosing(page, `https://www.facebook.com/${kind}/page`)).toBe(0);
      }
    },
  );
});
