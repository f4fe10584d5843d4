import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { filmOpen, redUntilClosed, redWhileClosing } from '../lib/frames';
import { always, followUp, WITH_HASH } from '../lib/plan';
import { closed, covered, panels, textIn, type, uncovered, visit } from '../lib/seen';
import { FACEBOOK, GROUP, NEWS, useStage } from '../lib/stage';
import { until } from '../lib/wait';
import { stopWorkers } from '../lib/workers';

const CHAT = 'https://www.facebook.com/messages/t/1';
const WATCH = 'https://www.facebook.com/watch/';

const stage = useStage();

describe('while the follow-up is open', () => {
  test('the feed is asked for nothing, typed, followed or in a new window', async () => {
    await stage.enforce(followUp());
    const page = await stage.newPage();
    for (const url of [
      FACEBOOK,
      'https://facebook.com/groups/feed/',
      'https://m.facebook.com/reel/1?a=%20',
      WATCH,
    ]) {
      await visit(page, url);
      await closed(page, 'facebook');
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

  test.each([GROUP, CHAT, 'https://x.com/messages', 'https://studio.youtube.com/channel/1/comments/'])(
    '%s is there at once, and never the closed page, also when the worker sleeps',
    async (url) => {
      await stage.enforce(followUp());
      const page = await stage.newPage();
      const went: string[] = [];
      page.on('framenavigated', (frame) => went.push(frame.url()));
      for (const isAsleep of [false, true]) {
        await page.goto(NEWS);
        if (isAsleep) await stopWorkers(page);
        await visit(page, url);
        await seen(page);
      }
      expect(went).toEqual([NEWS, url, NEWS, url]);
    },
  );

  test('a feed whose address is written otherwise is never painted', async () => {
    const url = 'https://www.facebook.com/%77atch/page';
    const page = await stage.newPage();
    await filmOpen(page, url);
    await stage.enforce(followUp());
    await closed(page, 'facebook');
    for (let time = 0; time < 5; time++) {
      await page.goto(NEWS);
      expect(await redWhileClosing(page, url)).toBe(0);
    }
  });

  test.each(['cached', 'passed'])(
    'a feed behind its own service worker (%s) is never painted, an inbox is',
    async (kind) => {
      const feed = `${WATCH}${kind}/`;
      const inbox = `https://www.facebook.com/messages/${kind}/`;
      await stage.enforce(always('work', 'open'));
      const page = await stage.newPage();
      for (const scope of [feed, inbox]) {
        await page.goto(`${scope}install`);
        await until('the service worker', async () => (await page.title()) === 'ready');
      }
      await page.goto(NEWS);
      await filmOpen(page, `${feed}page`);

      await stage.enforce(followUp());
      await closed(page, 'facebook');
      for (const isAsleep of [false, false, false, true, true]) {
        await page.goto(NEWS);
        if (isAsleep) await stopWorkers(page);
        expect(await redWhileClosing(page, `${feed}page`)).toBe(0);
      }
      await page.goto(NEWS);
      await filmOpen(page, `${inbox}page`);
      expect(page.url()).toBe(`${inbox}page`);
    },
  );

  test.each(['#feed', '#swap'])(
    'a move within the page to the feed (%s) paints nothing of it',
    async (button) => {
      await stage.enforce(followUp());
      const page = await stage.newPage();
      for (let time = 0; time < 5; time++) {
        await page.goto(NEWS);
        await visit(page, CHAT);
        await seen(page);
        expect(await redUntilClosed(page, () => page.click(button, { noWaitAfter: true }))).toBe(0);
      }
    },
  );

  test('nor does one of a page that keeps its own path behind the #', async () => {
    await stage.enforce(followUp(), WITH_HASH);
    const page = await stage.newPage();
    await visit(page, CHAT);
    await seen(page);
    expect(await redUntilClosed(page, () => page.click('#hash', { noWaitAfter: true }))).toBe(0);
    await page.goto(NEWS);
    expect(await redWhileClosing(page, `${CHAT}#/feed`)).toBe(0);
  });

  test('back from the closed page is the inbox again', async () => {
    await stage.enforce(followUp());
    const page = await stage.newPage();
    await visit(page, CHAT);
    await seen(page);
    await page.click('#feed', { noWaitAfter: true });
    await closed(page, 'facebook');
    await page.goBack({ waitUntil: 'commit' });
    await seen(page);
    expect(page.url()).toBe(CHAT);
    await uncovered(page); // a page that the browser kept alive left under its cover, and is judged anew
  });

  test('a draft is covered where the page moves to the feed, and uncovered where it moves back', async () => {
    await stage.enforce(followUp());
    const page = await stage.newPage();
    await visit(page, CHAT);
    await seen(page);
    await type(page, '#textarea', 'A thoughtful answer');
    for (const move of ['/watch/', '/groups/feed/']) {
      await page.evaluate((path) => history.pushState({}, '', path), move);
      expect(await panels(page), 'covered at once').toBe(1);
      await covered(page);
      await page.evaluate(() => history.back());
      await uncovered(page);
    }
    await page.evaluate(() => history.forward());
    await covered(page);
    await page.evaluate(() => history.back());
    await uncovered(page);
    await page.evaluate(() => history.pushState({}, '', '/messages/t/2'));
    expect(await panels(page)).toBe(0);
    expect(await textIn(page, '#textarea')).toBe('A thoughtful answer');
  });

  test('back into a feed that the browser kept alive', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(FACEBOOK);
    await page.goto(NEWS);
    await stage.enforce(followUp());
    await page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
    await closed(page, 'facebook');
  });
});

describe('when the follow-up begins', () => {
  test('a draft in the inbox is uncovered, one in the feed is not', async () => {
    await stage.enforce(always('work', 'open'));
    const [inbox, feed] = [await stage.newPage(), await stage.newPage()];
    await feed.goto(FACEBOOK);
    await type(feed, '#textarea', 'A post');
    await inbox.goto(GROUP);
    await type(inbox, '#textarea', 'An answer');
    await stage.enforce(always('off', 'closed'));
    await covered(inbox);
    await covered(feed);
    await stage.enforce(followUp());
    await uncovered(inbox);
    expect(await textIn(inbox, '#textarea')).toBe('An answer');
    await covered(feed);
  });

  test('the closed page says what is open and leads there, and goes nowhere by itself', async () => {
    await stage.enforce(always('off', 'closed'));
    const page = await stage.newPage();
    await visit(page, FACEBOOK);
    await closed(page, 'facebook');
    const at = page.url();
    await stage.enforce(followUp());
    // A new life of the worker, which has the plan from storage as if it had been pushed.
    await stopWorkers(page);
    await page.getByText('Open now on Facebook').waitFor();
    expect(page.url()).toBe(at);
    await page.getByRole('link', { name: 'Messages and care' }).click();
    await page.waitForURL('https://www.facebook.com/messages/');
  });
});

describe('when the follow-up ends', () => {
  test('an inbox is left, and one with a draft is covered', async () => {
    await stage.enforce(followUp(Date.now() + 8000));
    const [plain, draft] = [await stage.newPage(), await stage.newPage()];
    await visit(plain, CHAT);
    await seen(plain);
    await visit(draft, GROUP);
    await seen(draft);
    await type(draft, '#textarea', 'An answer');
    await closed(plain, 'facebook');
    await covered(draft);
    expect(await textIn(draft, '#textarea')).toBe('An answer');
    await visit(plain, CHAT);
    await closed(plain, 'facebook');
  });
});

/** Waits until the page can be seen and used, which takes half a second at most. */
async function seen(page: Page): Promise<void> {
  const isSeen = () =>
    document.readyState === 'complete' && document.documentElement.getClientRects().length > 0;
  await until('the page to be seen', () => page.evaluate(isSeen).catch(() => false), 5000);
}
