import { createHash, randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chromium } from '../lib/chromium';
import { firstPage, pressStart } from '../lib/first-page';
import { type Home, openHome } from '../lib/home';
import { zonesNow } from '../lib/hours';
import { RULES } from '../lib/plan';
import { acknowledgedIn, isDelivered, stored } from '../lib/spans';
import { platformMs } from '../lib/stats';
import { until } from '../lib/wait';
import { type Sites, startSites } from '../sites/server';
import { tracesOf } from './traces';

const SECOND_MS = 1000;
/** One for each thing of a page that must stay in the browser. */
const canary = Object.fromEntries(
  ['path', 'query', 'fragment', 'title', 'body', 'text', 'cookie', 'from'].map((what) => [
    what,
    `CANARY-${randomUUID()}`,
  ]),
) as Record<string, string>;

/** Without those whose ids are words that a daemon may say of itself. */
const PLATFORMS = RULES.platforms
  .map(({ id }) => id)
  .filter((id) => !['x', 'buffer', 'later', 'threads'].includes(id));

let sites: Sites;
let home: Home;
let browser: Chromium;

beforeAll(async () => {
  sites = await startSites();
  home = await openHome(zonesNow().working);
  browser = await home.chromium({ sites });
  await pressStart(await firstPage(browser), 'remind');
});
afterAll(async () => {
  await home.close();
  await sites.stop();
});

test('R2 fifty sites that nobody listed leave the databases as they are, byte for byte', async () => {
  const page = await browser.context.newPage();
  await page.goto('https://unlisted-0.example.com/');
  await nothingWaits();
  const before = await database();
  for (let site = 1; site <= 50; site++)
    await page.goto(`https://unlisted-${site}.example.com/a/b?c=${site}`);
  expect(await database()).toEqual(before);
  expect(JSON.stringify(await stored(await browser.worker()))).not.toContain('unlisted');
  await page.close();
});

test('R9 a private window is not seen', async () => {
  const asked = sites.asked.length;
  const before = await database();
  const worker = await browser.worker();
  await worker.evaluate(() => chrome.windows.create({ incognito: true, url: 'https://x.com/private' }));
  await until('the private page', () => sites.asked.slice(asked).includes('x.com/private'));
  await (await firstPage(browser)).waitForTimeout(7 * SECOND_MS); // longer than it takes to checkpoint a span
  expect(await database()).toEqual(before);
  expect(platformMs(await home.stats(), 'x')).toBe(0);

  const page = await browser.context.newPage();
  await page.goto('https://x.com/private');
  await until('the same page, seen', async () => platformMs(await home.stats(), 'x') > SECOND_MS);
  await page.close();
});

test('R1 nothing of a page is on the disk, and the search would find it', async () => {
  const page = await browser.context.newPage();
  await page.goto(`https://www.facebook.com/groups/${canary.from}/`);
  await page.evaluate((address) => {
    location.href = address;
  }, `https://www.facebook.com/groups/${canary.path}/?q=${canary.query}#${canary.fragment}`);
  await page.waitForURL(/CANARY.*#/);
  await page.evaluate((words) => {
    document.title = words.title ?? '';
    document.body.append(words.body ?? '');
  }, canary);
  await browser.context.addCookies([{ name: 'c', value: canary.cookie ?? '', url: page.url() }]);
  await page.locator('#textarea').pressSequentially(canary.text ?? '');
  await until('time', async () => platformMs(await home.stats(), 'facebook') > SECOND_MS);
  await (await firstPage(browser)).bringToFront();
  await nothingWaits();

  const words = Object.values(canary);
  const all = await stored(await browser.worker());
  expect(acknowledgedIn(all).length).toBeGreaterThan(0);
  expect(words.filter((word) => JSON.stringify(all).includes(word))).toEqual([]);
  const planted = `CANARY-${randomUUID()}`;
  await (await browser.worker()).evaluate((word) => chrome.storage.local.set({ [word]: word }), planted);
  const data = home.daemon().data;
  const kept = [
    `Local Extension Settings/${browser.extensionId}`,
    `IndexedDB/chrome-extension_${browser.extensionId}_0.indexeddb.leveldb`,
  ].map((folder) => join(browser.profile, 'Default', folder));
  await browser.close();
  expect(await tracesOf(words, [data, ...kept])).toEqual([]);

  expect(await tracesOf([planted], kept)).not.toEqual([]);
  for (const form of guises(planted)) {
    await writeFile(join(data, 'planted'), form);
    expect(await tracesOf([planted], [data])).toEqual([join(data, 'planted')]);
  }
  const { printed, said } = home.daemon();
  expect(printed()).toContain('facebook');
  expect(words.filter((word) => printed().includes(word) || said().includes(word))).toEqual([]);
});

/** How a word may be written by who hides it, or does not mean to keep it. */
function guises(word: string): Buffer[] {
  const around = ['', 'a', 'ab'].map((before) => Buffer.from(`${before}${word} and more`));
  return [
    Buffer.from(`…${word}…`, 'utf16le'),
    Buffer.from(`…${word}…`, 'utf16le').swap16(),
    Buffer.from(word.replaceAll('-', '%2D')),
    ...around.map((text) => Buffer.from(text.toString('base64'))),
    ...around.map((text) => Buffer.from(text.toString('base64url'))),
  ];
}

test('R12 what the daemon complains of tells nothing of the day', async () => {
  await home.daemon().stop();
  const said = home.daemon().said();
  expect(PLATFORMS.filter((platform) => said.includes(platform))).toEqual([]);
  expect(Object.values(canary).filter((word) => said.includes(word))).toEqual([]);
});

/** What both databases are made of: the files, and what was written since. */
async function database(): Promise<Record<string, string>> {
  const names = ['offhours.db', 'offhours.db-wal', 'keys.db', 'keys.db-wal'];
  const contents = await Promise.all(names.map((name) => readFile(join(home.daemon().data, name))));
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      createHash('sha256')
        .update(contents[index] ?? '')
        .digest('hex'),
    ]),
  );
}

async function nothingWaits(): Promise<void> {
  await until('an empty outbox', async () => isDelivered(await stored(await browser.worker())));
}
