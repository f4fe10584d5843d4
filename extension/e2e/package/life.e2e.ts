import { execFile } from 'node:child_process';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from '../lib/chromium';
import type { Firefox } from '../lib/firefox';
import { closedTab, pressStartThere } from '../lib/firefox-first-page';
import { firstPage, pressStart } from '../lib/first-page';
import { moved, settingsIn, zonesNow } from '../lib/hours';
import { closed } from '../lib/seen';
import { pass } from '../lib/stats';
import { until } from '../lib/wait';
import { type Sites, startSites } from '../sites/server';
import { differencesFrom, type Files, filesNow } from './changes';
import { newPerson, type Person } from './person';
import {
  answering,
  begun,
  connected,
  counted,
  openChromium,
  openFirefox,
  paired,
  putInForce,
  settled,
} from './scene';

const run = promisify(execFile);
const PACKAGE = process.env.OFFHOURS_PACKAGE ?? '';

const GROUP = 'https://www.facebook.com/groups/1/';
const NEWS = 'https://news.example.com/';
const SECOND_MS = 1000;

const zones = zonesNow();

let sites: Sites;
let before: Files;
let mariam: Person;
let chromium: Chromium;
/** The tab of Chromium in which she works. */
let work: Page;
let firefox: Firefox;

/** The package's life on a computer with a real systemd, told in order: each part goes on where the one before has ended. */
describe('the Debian package', () => {
  beforeAll(async () => {
    sites = await startSites();
    mariam = await newPerson('mariam');
    await mariam.logIn();
    before = await filesNow();
    // This profile has been used before there was any Offhours.
    await (await openFirefox(mariam, sites, '.mozilla/old')).close();
    return async () => {
      await mariam.logOut(); // the port is for the next story's person
      await sites.stop();
    };
  });

  test('is installed, and whoever is logged in has a daemon', async () => {
    await run('dpkg', ['--install', PACKAGE]);
    await answering(mariam);
    expect(await run('systemctl', ['--global', 'is-enabled', 'offhours'])).toMatchObject({
      stdout: 'enabled\n',
    });
  });

  test('N6 the daemon ends with the session, and is there again after the next login', async () => {
    const first = await mariam.daemon();
    await mariam.logOut();
    await mariam.logIn();
    await answering(mariam);
    expect(await mariam.daemon()).not.toBe(first);
  });

  test('Chromium has the extension, which pairs without a click and opens its first page', async () => {
    await putInForce(mariam, settingsIn(zones.working));
    chromium = await openChromium(mariam, sites);
    await paired(mariam, 'chromium');
    await (await firstPage(chromium)).locator('[data-connection=connected]').waitFor();
  });

  test('the first page does not come again by itself', async () => {
    await chromium.close();
    await until('the end of the connection', async () => !(await mariam.browsers())[0]?.connected);
    chromium = await openChromium(mariam, sites);
    await until('the connection', async () => (await mariam.browsers())[0]?.connected);
    expect(chromium.context.pages().map((page) => page.url())).toEqual(['about:blank']);
    await (await chromium.context.newPage()).goto(`chrome-extension://${chromium.extensionId}/start.html`);
  });

  test('in Chromium nothing is recorded before Start', async () => {
    work = await chromium.context.newPage();
    await work.goto(GROUP);
    await pass(2 * SECOND_MS);
    expect(await mariam.stats()).toMatchObject({ totalMs: 0, platforms: [] });
  });

  test('in Chromium work is counted from Start on, and off hours close', async () => {
    await pressStart(await firstPage(chromium), 'closed');
    await work.bringToFront();
    await counted(mariam, 2 * SECOND_MS);
    await putInForce(mariam, moved(await mariam.run('offhours', 'hours', 'get'), zones.off));
    await closed(work, 'facebook');
    await putInForce(mariam, moved(await mariam.run('offhours', 'hours', 'get'), zones.working));
  });

  test('Firefox has the add-on with its rights, which pairs without a click and opens its first page', async () => {
    firefox = await openFirefox(mariam, sites, '.mozilla/new');
    await begun(mariam, firefox);
  });

  test('in Firefox nothing is recorded before Start, and then work is counted and off hours close', async () => {
    await work.goto(NEWS);
    const { totalMs } = await settled(mariam);
    const page = await firefox.browser.newPage();
    await page.goto(GROUP);
    await pass(2 * SECOND_MS);
    expect((await mariam.stats()).totalMs).toBe(totalMs);
    const first = await firefox.ownPage('start.html');
    await pressStartThere(first);
    await page.bringToFront();
    await counted(mariam, totalMs + 2 * SECOND_MS);
    await putInForce(mariam, moved(await mariam.run('offhours', 'hours', 'get'), zones.off));
    await closedTab(first, 'facebook');
    await putInForce(mariam, moved(await mariam.run('offhours', 'hours', 'get'), zones.working));
  });

  test('the daemon, though it may do little, knows the process of each browser', async () => {
    const here = await until('both processes', async () => {
      const all = (await mariam.browsers()).filter(({ connected }) => connected);
      return all.length === 2 && all.every(({ pid }) => pid) ? all : undefined;
    });
    const names = await Promise.all(here.map(({ pid }) => readFile(`/proc/${pid}/comm`, 'utf8')));
    expect(names.map((name) => name.trim()).sort()).toEqual(['chromium', 'firefox-esr']);
  });

  test('a Firefox that was there before has all of this, too', async () => {
    const old = await openFirefox(mariam, sites, '.mozilla/old');
    await begun(mariam, old);
    await old.close();
  });

  test('N5 a daemon that is killed is back', async () => {
    const killed = await mariam.daemon();
    const killedMs = Date.now();
    process.kill(killed, 'SIGKILL');
    await until('another daemon', async () => ![0, killed].includes(await mariam.daemon()));
    await answering(mariam);
    // One second of these is the manager's, and most of the others are this test's own questions.
    console.log(`back after ${Date.now() - killedMs} ms`);
    expect(Date.now() - killedMs).toBeLessThan(20 * SECOND_MS);
    await connected(mariam);
  });

  test('taken away and brought back, it ends and begins again for whoever is logged in', async () => {
    await Promise.all([chromium.close(), firefox.close()]);
    await run('dpkg', ['--remove', 'offhours']);
    expect(await mariam.daemon()).toBe(0);
    await expect(lstat('/etc/systemd/user/default.target.wants/offhours.service')).rejects.toThrow('ENOENT');
    await run('dpkg', ['--install', PACKAGE]);
    await answering(mariam);
  });

  test('N19 purged, it leaves nothing but what people have recorded', async () => {
    const daemon = await mariam.daemon();
    await run('dpkg', ['--purge', 'offhours']);
    expect(() => process.kill(daemon, 0)).toThrow('ESRCH');
    expect(await differencesFrom(before)).toEqual([]);
    await mariam.run('test', '-s', join(mariam.home, '.local/share/offhours/offhours.db'));
  });
});
