import type { Plan } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Stored } from '@/adapters/keys';
import { type Chromium, launchChromium } from './lib/chromium';
import { film } from './lib/frames';
import { clickInside, textInside } from './lib/inside';
import { always, planOf, RULES, store } from './lib/plan';
import { until } from './lib/wait';
import { type Sites, startSites } from './sites/server';

const FACEBOOK = 'https://www.facebook.com/';
const GROUP = 'https://www.facebook.com/groups/1/';
const NEWS = 'https://news.example.com/';

let sites: Sites;
let browser: Chromium;

beforeEach(async () => {
  sites = await startSites();
  browser = await launchChromium({ sites, mayNotify: [FACEBOOK.slice(0, -1), NEWS.slice(0, -1)] });
});

afterEach(async () => {
  await browser.close();
  await sites.stop();
});

describe('closed', () => {
  test('typed, followed, opened in a new window, posted: each ends at the closed page and asks the site for nothing', async () => {
    await enforce(always('off', 'closed'));
    const page = await browser.context.newPage();
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
    const opened = browser.context.waitForEvent('page');
    await page.click('#window');
    await closed(await opened, 'facebook');
    expect(sites.asked.filter((asked) => !asked.startsWith('news.'))).toEqual([]);
  });

  test('only the platform that the plan closes', async () => {
    await enforce(always('off', 'closed', 'facebook'));
    const page = await browser.context.newPage();
    await visit(page, FACEBOOK);
    await closed(page, 'facebook');
    await page.goto('https://x.com/');
    expect(await page.textContent('#where')).toBe('/');
  });

  test('a tab that is open when it closes', async () => {
    await enforce(always('work', 'open'));
    const page = await browser.context.newPage();
    await page.goto(FACEBOOK);
    await enforce(always('off', 'closed'));
    await closed(page, 'facebook');
  });

  test('a tab that was open before Start, when nothing of ours was in it', async () => {
    const page = await browser.context.newPage();
    await page.goto(FACEBOOK);
    await enforce(always('off', 'closed'));
    await closed(page, 'facebook');
  });

  test('by the clock of the page, without a word from the background', async () => {
    const closesMs = Date.now() + 4000;
    const plan = planOf([
      { phase: 'work', verdict: 'open', fromMs: 0 },
      { phase: 'off', verdict: 'closed', fromMs: closesMs },
    ]);
    await enforce(plan);
    const page = await browser.context.newPage();
    await page.goto(FACEBOOK);
    await (await browser.worker()).evaluate(() => chrome.alarms.clearAll());
    await closed(page, 'facebook');
    expect(Date.now()).toBeGreaterThanOrEqual(closesMs);
  });

  test.each(['groups/1/', 'passed/page'])(
    'a page (%s) that is visited while the worker sleeps',
    async (path) => {
      await enforce(always('work', 'open'));
      const page = await browser.context.newPage();
      await page.goto('https://www.facebook.com/passed/install');
      await until('the service worker', async () => (await page.title()) === 'ready');
      await page.goto(NEWS);
      await enforce(always('off', 'closed'));
      await putWorkersToSleep(page);
      await visit(page, `https://www.facebook.com/${path}`);
      await closed(page);
    },
  );

  test('back into the page that the browser kept alive', async () => {
    await enforce(always('work', 'open'));
    const page = await browser.context.newPage();
    await page.goto(FACEBOOK);
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.goto(NEWS);
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => 'kept' in window), 'the browser keeps the page alive').toBe(true);
    await page.goForward({ waitUntil: 'commit' });
    await enforce(always('off', 'closed'));
    await page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
    await closed(page, 'facebook');
  });

  test('a move within the page', async () => {
    await enforce(always('work', 'open'));
    const page = await browser.context.newPage();
    await page.goto(GROUP);
    await storeSilently({ plan: always('off', 'closed') });
    await page.click('text=Feed').catch(() => undefined);
    await closed(page, 'facebook');
  });

  test('whoever goes on to another site at once is not fetched back', async () => {
    await enforce(always('off', 'closed'));
    const page = await browser.context.newPage();
    for (let time = 0; time < 5; time++) {
      await visit(page, FACEBOOK);
      await closed(page, 'facebook');
      await page.goto(NEWS);
      await page.waitForLoadState('networkidle');
      expect(page.url()).toBe(NEWS);
    }
  });

  test('nor by a background so slow that the page has left by itself before it is told to', async () => {
    await enforce(always('work', 'open'));
    const page = await browser.context.newPage();
    await page.goto('https://www.facebook.com/cached/install');
    await until('the service worker', async () => (await page.title()) === 'ready');
    await page.goto(NEWS);
    await enforce(always('off', 'closed'));
    const release = await holdLeading();
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
      await enforce(always('work', 'open'));
      const page = await browser.context.newPage();
      await page.goto(`https://www.facebook.com/${kind}/install`);
      await until('the service worker', async () => (await page.title()) === 'ready');
      await page.goto(`https://www.facebook.com/${kind}/page`);
      await page.goto(NEWS);
      expect(
        (await paint(page, `https://www.facebook.com/${kind}/page`)).red,
        'red frames while open',
      ).toBeGreaterThan(0);

      await enforce(always('off', 'closed'));
      await closed(page, 'facebook');
      for (let visitNumber = 0; visitNumber < 5; visitNumber++) {
        await page.goto(NEWS);
        const { red } = await paint(page, `https://www.facebook.com/${kind}/page`);
        expect(red).toBe(0);
        await closed(page, 'facebook');
      }
    },
  );
});

describe('covered', () => {
  const drafts: [string, string, string, string][] = [
    ['a textarea', GROUP, '#textarea', 'A thoughtful answer'],
    ['a line of text', GROUP, '#line', 'Another line'],
    ['an editable region', GROUP, '#editable', 'A post'],
    ['an editor that draws for itself', 'https://x.com/editor', '#editable', 'Drawn'],
  ];
  test.each(drafts)(
    '%s keeps its text under the cover and when it opens again',
    async (_, url, field, text) => {
      await enforce(always('work', 'open'));
      const page = await browser.context.newPage();
      await page.goto(url);
      await type(page, field, text);
      await enforce(always('off', 'closed'));
      await covered(page);
      expect(page.url()).toBe(url);
      expect(await textIn(page, field)).toBe(text);

      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.type('not for the page');
      await covered(page);
      expect(await textIn(page, field)).toBe(text);

      await enforce(always('work', 'open'));
      await uncovered(page);
      expect(await textIn(page, field)).toBe(text);
      await page.keyboard.type('!');
      expect(await textIn(page, field), 'the focus is where it was').toBe(`${text}!`);
    },
  );

  test('a draft that the page has drawn anew', async () => {
    await enforce(always('work', 'open'));
    const page = await browser.context.newPage();
    await page.goto(GROUP);
    await type(page, '#textarea', 'Still here');
    await page.click('#again');
    await page.click('text=Feed');
    await enforce(always('off', 'closed'));
    await covered(page);
    expect(await textIn(page, '#textarea')).toBe('Still here');
  });

  test('a draft in a frame of the page', async () => {
    await enforce(always('work', 'open'));
    const page = await browser.context.newPage();
    await page.goto('https://www.facebook.com/framed');
    await page.frameLocator('#frame').locator('#textarea').pressSequentially('In a frame');
    await enforce(always('off', 'closed'));
    await covered(page);
  });

  test('a draft that was written before Start', async () => {
    const page = await browser.context.newPage();
    await page.goto(GROUP);
    await type(page, '#editable', 'Early');
    await enforce(always('off', 'closed'));
    await covered(page);
    expect(await textIn(page, '#editable')).toBe('Early');
  });

  test('a page that would ask before it is left', async () => {
    await enforce(always('work', 'open'));
    const page = await browser.context.newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.dismiss();
    });
    await page.goto('https://www.facebook.com/unsaved');
    await page.click('#draw');
    await enforce(always('off', 'closed'));
    await covered(page);
    expect(dialogs).toEqual([]);
  });

  test('a page that is too busy to answer is hidden, not left', async () => {
    await enforce(always('work', 'open'));
    const page = await browser.context.newPage();
    await page.goto(GROUP);
    await type(page, '#textarea', 'Busy');
    const done = page.evaluate(() => {
      const endMs = Date.now() + 5000;
      while (Date.now() < endMs);
      return document.querySelector('textarea')?.value;
    });
    await enforce(always('off', 'closed'));
    expect(await done).toBe('Busy');
    expect(page.url()).toBe(GROUP);
  });

  test('a page with a dialog open keeps nothing else waiting', async () => {
    await enforce(always('work', 'open'));
    const page = await browser.context.newPage();
    await page.goto(GROUP);
    const dialog = page.waitForEvent('dialog');
    await page.evaluate(() => void setTimeout(() => alert('Sent')));
    await dialog;
    await enforce(always('off', 'closed'));
    await enforce(always('work', 'open'));
    await until('the end of the redirects', async () => (await applied()).redirects === 0);
    await (await dialog).accept();
    await until('the page to be seen', () =>
      page.evaluate(() => document.documentElement.getClientRects().length > 0),
    );
    expect(page.url()).toBe(GROUP);
  });

  test.each([
    ['a search', '#search', 'cats'],
    ['text that was sent or taken back', '#textarea', ''],
  ])('%s is no draft', async (_, field, text) => {
    await enforce(always('work', 'open'));
    const page = await browser.context.newPage();
    await page.goto(GROUP);
    await type(page, field, text || 'x');
    if (!text) await page.keyboard.press('Backspace');
    await enforce(always('off', 'closed'));
    await closed(page, 'facebook');
  });
});

describe('held', () => {
  const live: [string, string][] = [
    ['a live broadcast', 'https://www.facebook.com/live/producer/v2/1/dashboard'],
    ['a call', 'https://www.instagram.com/call/?ig_thread_id=1'],
  ];
  test.each(live)('%s goes on when the hour comes, and is closed once its page is left', async (_, url) => {
    const page = await liveWhenItCloses(url);
    expect(page.url()).toBe(url);
    expect(await panels(page)).toBe(0);
    await page.bringToFront();
    await page.evaluate(() => history.replaceState({}, '', '?step=2'));
    expect(await panels(page)).toBe(0);

    await page.click('text=Feed').catch(() => undefined);
    await closed(page);
    const before = sites.asked.length;
    await visit(page, url);
    await closed(page);
    expect(sites.asked.length, 'going live anew asks the site for nothing').toBe(before);
  });

  test('a draft on the page is covered once the broadcast is left, not before', async () => {
    const page = await liveWhenItCloses('https://www.facebook.com/live/producer/', 'A title');
    expect(await panels(page)).toBe(0);
    await page.click('text=Feed');
    await covered(page);
    expect(await textIn(page, '#line')).toBe('A title');

    await enforce(always('work', 'open'));
    await uncovered(page);
  });

  /** The page as it is after its platform closed: by its own clock, and in the background, which has closed another page. */
  async function liveWhenItCloses(url: string, draft?: string): Promise<Page> {
    const [page, other] = [await browser.context.newPage(), await browser.context.newPage()];
    await enforce(always('work', 'open'));
    await other.goto(url.replace(/(?<=com\/).*/, ''));
    await page.bringToFront();
    await page.goto(url);
    if (draft) await type(page, '#line', draft);
    await enforce(
      planOf([
        { phase: 'work', verdict: 'open', fromMs: 0 },
        { phase: 'off', verdict: 'closed', fromMs: Date.now() + 3000 },
      ]),
    );
    await closed(other);
    await enforce(always('off', 'closed'));
    return page;
  }
});

describe('reminded', () => {
  test('the page stays usable, and a bar that was hidden stays hidden', async () => {
    await enforce(always('off', 'remind'));
    const page = await browser.context.newPage();
    await page.goto(GROUP);
    await until('the bar', async () => (await panels(page)) === 1);
    await page.click('text=Feed');
    expect(await page.textContent('#where')).toBe('/');
    expect(page.url()).toBe(FACEBOOK);

    expect(await textInside(page)).toContain('This can wait until working hours.');
    await clickInside(page);
    await until('the bar to go', async () => (await panels(page)) === 0);
    await enforce(always('off', 'remind'));
    await page.click('text=Group');
    expect(await panels(page)).toBe(0);
  });
});

describe('muted', () => {
  test('notifications are denied while it is off, and granted again exactly', async () => {
    await enforce(always('work', 'open'));
    const page = await browser.context.newPage();
    await page.goto(FACEBOOK);
    expect(await permission(page)).toBe('granted');
    await enforce(always('off', 'remind'));
    await until('mute', async () => (await permission(page)) === 'denied');
    const other = await browser.context.newPage();
    await other.goto(NEWS);
    expect(await permission(other)).toBe('granted');
    await enforce(always('work', 'open'));
    await until('restore', async () => (await permission(page)) === 'granted');
  });
});

describe('left alone', () => {
  test('everything, before Start', async () => {
    await store(await browser.worker(), { plan: always('night', 'closed'), rules: RULES });
    const page = await browser.context.newPage();
    await page.goto(GROUP);
    await type(page, '#textarea', 'Free');
    expect(await permission(page)).toBe('granted');
    expect(await applied()).toEqual({ redirects: 0, scripts: [] });
  });

  test('everything, once the plan has run out', async () => {
    await enforce(always('off', 'closed'));
    await redirected();
    await enforce(
      planOf([{ phase: 'night', verdict: 'closed', fromMs: 0 }], Date.now() - 48 * 3_600_000 - 1),
    );
    await until('the end of the redirects', async () => (await applied()).redirects === 0);
    const page = await browser.context.newPage();
    await page.goto(FACEBOOK);
    expect(await permission(page)).toBe('granted');
    expect(await panels(page)).toBe(0);
  });

  test('a site that is no platform, with a platform embedded in it', async () => {
    await enforce(always('off', 'closed'));
    await redirected();
    const page = await browser.context.newPage();
    await page.goto(`${NEWS}embed`);
    await page.frameLocator('#embed').locator('#where').waitFor();
    expect(await panels(page)).toBe(0);
    expect(page.url()).toBe(`${NEWS}embed`);
  });
});

async function enforce(plan: Plan): Promise<void> {
  await store(await browser.worker(), { plan, rules: RULES, startedMs: 1, language: 'en' });
  const redirects =
    plan.verdicts.some(({ verdict }) => verdict === 'closed') &&
    plan.verdicts.length === 1 &&
    plan.validUntilMs > Date.now();
  await until('the sense', async () => (await applied()).scripts.includes('sense'));
  if (redirects) await redirected();
}

/** Storage alone, without the alarm that would have it applied. */
async function storeSilently(stored: Stored): Promise<void> {
  await (await browser.worker()).evaluate(
    (patch) => chrome.storage.local.set(patch),
    stored as Record<string, unknown>,
  );
}

async function applied(): Promise<{ redirects: number; scripts: string[] }> {
  return (await browser.worker()).evaluate(async () => ({
    redirects: (await chrome.declarativeNetRequest.getDynamicRules()).length,
    scripts: (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  }));
}

/** Whatever leads a tab away waits, as on a computer that is busy, until it is released. */
async function holdLeading(): Promise<() => Promise<void>> {
  const worker = await browser.worker();
  await worker.evaluate(() => {
    const { tabs } = chrome;
    const { update, sendMessage } = tabs;
    let open = () => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    const late = async <Result>(act: () => Promise<Result>) => opened.then(act);
    Object.assign(tabs, {
      update: (...args: [number, object]) => late(() => update(...args)),
      sendMessage: (...args: [number, { type: string }, object]) =>
        args[1].type === 'enforcer.leave' ? late(() => sendMessage(...args)) : sendMessage(...args),
    });
    Object.assign(globalThis, { open });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { open(): void }).open());
}

/** Ends every service worker, the extension's too, as the browser does after half a minute. */
async function putWorkersToSleep(page: Page): Promise<void> {
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

async function redirected(): Promise<void> {
  await until('the redirects', async () => (await applied()).redirects > 0);
}

/** A visit that is redirected ends in an error for Playwright. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' }).catch(() => undefined);
}

async function closed(page: Page, platform?: string): Promise<void> {
  const path = platform ? `/closed.html?platform=${platform}` : '/closed.html';
  await until(`${path} instead of ${page.url()}`, () =>
    page.url().startsWith(`chrome-extension://${browser.extensionId}${path}`),
  );
}

/** Covered: what lies in the middle of the page is ours, and the page beneath cannot have the focus. */
async function covered(page: Page): Promise<void> {
  await until('the cover', () =>
    page.evaluate(
      () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.matches('html > div') === true,
    ),
  );
}

async function uncovered(page: Page): Promise<void> {
  await until('the end of the cover', async () => (await panels(page)) === 0);
}

/** Elements of ours in the page: no page of the sites has any there. */
async function panels(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('html > div').length);
}

async function type(page: Page, field: string, text: string): Promise<void> {
  await page.click(field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

async function textIn(page: Page, field: string): Promise<string> {
  return page.$eval(field, (element) =>
    'value' in element ? String(element.value) : (element.textContent ?? ''),
  );
}

async function permission(page: Page): Promise<string> {
  return page.evaluate(() => Notification.permission);
}

async function paint(page: Page, url: string): Promise<{ frames: number; red: number }> {
  const filming = await film(browser.context, page);
  await visit(page, url);
  await page.waitForLoadState('load').catch(() => undefined);
  await page
    .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    .catch(() => undefined);
  return filming.end();
}
