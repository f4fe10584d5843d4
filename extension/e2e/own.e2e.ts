import type { OwnPlatforms } from '@protocol/messages';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { offSinceAMinute } from './lib/hours';
import { answering } from './lib/permission';
import { CLICKS, clickToolbar } from './lib/popup';
import { type Screen, startScreen } from './lib/screen';
import { closed, covered, reach, textIn, type, uncovered, visit } from './lib/seen';
import { platformMs } from './lib/stats';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';
import { GROUP, NEWS } from './sites/pages';

const ID = 'own-news-example-com';
const PATTERN = '*://*.news.example.com/*';

let screen: Screen;
beforeAll(async () => {
  screen = await startScreen();
  return () => screen.stop();
});

const day = useWorkday(() => ({ headless: false, env: screen.env, args: CLICKS }));
/** A page of the extension from which the popup can be looked into. */
let own: Page;
/** The hours before they were changed. */
let working: string;
/** Another tab on the same site. */
let other: Page;
/** The one on which platforms are added. */
let form: Page;

beforeAll(async () => {
  own = await day.browser.popup();
});

const listed = async () => (await day.home.daemon().command<OwnPlatforms>('platforms')).platforms;
const countedMs = async () => platformMs(await day.home.stats(), ID);

/** What the extension may see beside what it may from the installation. */
async function seen(): Promise<string[]> {
  return own.evaluate(async () => {
    const { origins = [] } = await chrome.permissions.getAll();
    return origins.filter((origin) => !chrome.runtime.getManifest().host_permissions?.includes(origin));
  });
}

/** A site that a person works on and Offhours does not know: each part goes on where the one before has ended. */
describe('a platform of one’s own', () => {
  test('the popup says that the site in front is not counted, and leads to where it is added', async () => {
    await reach(day.work, NEWS);
    await day.work.bringToFront();
    const popup = await clickToolbar(day.browser, own, NEWS);
    await until('the site', async () =>
      (await popup.text('#unlisted'))?.startsWith('news.example.com is not'),
    );
    const opened = day.browser.context.waitForEvent('page');
    await popup.press('#unlisted + button');
    form = await opened;
    await form.getByLabel('Address of the site').waitFor();
    expect(await form.getByLabel('Address of the site').inputValue()).toBe('news.example.com');
  });

  test('whoever denies it to the browser is told so, and nothing is added', async () => {
    await form.locator('.own-form [name=name]').fill('The news');
    await form.locator('.own-form select').first().selectOption('community');
    const count = form.getByRole('button', { name: 'Count it' });
    await answering(screen, 'deny', () => count.click());
    await form.getByText('Without your permission in the browser').waitFor();
    expect(await listed()).toEqual([]);
    expect(await seen()).toEqual([]);
  });

  test('whoever allows it has that site alone seen, and it counts', async () => {
    await answering(screen, 'allow', () => form.getByRole('button', { name: 'Count it' }).click());
    await form.locator('[data-host="news.example.com"]').waitFor();
    expect(await listed()).toEqual([
      { id: ID, host: 'news.example.com', name: 'The news', role: 'community' },
    ]);
    expect(await seen()).toEqual([PATTERN]);
    await day.work.bringToFront();
    await until('two seconds of it', async () => (await countedMs()) >= 2_000);
    const popup = await clickToolbar(day.browser, own, NEWS);
    await until(
      'its place',
      async () => (await popup.text('#page-now')) === 'This page: The news · Community',
    );
    await popup.close();
  });

  test('off hours close it like any other', async () => {
    const { home, work } = day;
    await type(work, '#textarea', 'A draft');
    other = await day.browser.context.newPage();
    await reach(other, NEWS);
    working = await home.daemon().text('hours', 'get');
    await home.putInForce(offSinceAMinute(working, 0));
    await closed(other, ID);
    await other.getByText('The news').first().waitFor();
    await covered(work);
    const asked = day.sites.asked.length;
    await visit(other, `${NEWS}another`);
    await closed(other, ID);
    expect(day.sites.asked.slice(asked)).toEqual([]);
  });

  test('removed, it opens, is seen no more, and what was counted stays', async () => {
    const before = await countedMs();
    await form.bringToFront();
    await form.locator('[data-host="news.example.com"]').getByRole('button', { name: 'Remove' }).click();
    await form.getByText('There are none. On a site').waitFor();
    await uncovered(day.work);
    expect(await textIn(day.work, '#textarea')).toBe('A draft');
    await reach(other, NEWS);
    await until('nothing that may be seen', async () => (await seen()).length === 0);
    expect(await listed()).toEqual([]);
    expect(await countedMs()).toBe(before);
  });
});

test('a click on the button counts nothing that the browser hides', async () => {
  const { home, work } = day;
  await home.putInForce(working);
  await home.daemon().command('platforms', 'add', 'news.example.com');
  const before = await countedMs();
  await reach(work, NEWS);
  await work.bringToFront();
  const popup = await clickToolbar(day.browser, own, NEWS);
  await until('what is hidden', async () => (await popup.text('.sites ul')) === 'news.example.com');
  await popup.close();
  await reach(work, `${NEWS}another`);
  await reach(work, GROUP);
  const group = async () => platformMs(await home.stats(), 'facebook');
  await until('time that counts', async () => (await group()) >= 1_000);
  expect(await countedMs()).toBe(before);
  await home.daemon().command('platforms', 'remove', 'news.example.com');
});

test('the popup comes also where the site in front stands still', async () => {
  const { work } = day;
  await reach(work, NEWS);
  await work.bringToFront();
  const asks = work.waitForEvent('dialog');
  await work.evaluate(() => void setTimeout(() => alert('still'), 0));
  const dialog = await asks;
  const popup = await clickToolbar(day.browser, own, NEWS);
  await until('the site', async () => (await popup.text('#unlisted'))?.startsWith('news.example.com is not'));
  await popup.close();
  await dialog.accept();
});

test('a Mastodon server is known by its own page', async () => {
  const server = 'https://social.example.net/home';
  await reach(day.work, server);
  await day.work.bringToFront();
  const popup = await clickToolbar(day.browser, own, server);
  const offer = '#unlisted + button';
  await until('the offer', async () => (await popup.text(offer)) === 'Count it as a Mastodon server');
  const opened = day.browser.context.waitForEvent('page');
  await popup.press(offer);
  form = await opened;
  const count = form.getByRole('button', { name: 'Count it' });
  await count.waitFor();
  await answering(screen, 'allow', () => count.click());
  await form.getByText('Mastodon server', { exact: false }).first().waitFor();
  expect(await listed()).toMatchObject([{ host: 'social.example.net', kind: 'mastodon' }]);
  for (const [path, role] of [
    ['home', 'feed'],
    ['conversations', 'care'],
    ['@somebody/1', 'community'],
  ]) {
    const place = await day.home.daemon().command('explain', `https://social.example.net/${path}`);
    expect(place).toMatchObject({ role });
  }
});
