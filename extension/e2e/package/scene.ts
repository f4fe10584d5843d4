import { writeFile } from 'node:fs/promises';
import type { BrowserInfo, Stats, Status } from '@protocol/messages';
import { expect } from 'vitest';
import { hostPermissions } from '../../manifest';
import { type Chromium, launchChromium } from '../lib/chromium';
import { type Firefox, launchFirefox } from '../lib/firefox';
import { addresses } from '../lib/firefox-first-page';
import { platformMs } from '../lib/stats';
import { until } from '../lib/wait';
import type { Sites } from '../sites/server';
import type { Person } from './person';

/** Waits until a person's daemon answers them, and gives the answer. */
export function answering(person: Person): Promise<Status> {
  return until('the daemon', () => person.ask<Status>('status').catch(() => undefined));
}

/** Waits until another browser of that family is paired. Nobody has pressed Start there. */
export async function paired(person: Person, family: BrowserInfo['family']): Promise<void> {
  const isNew = (one: BrowserInfo) => one.family === family && one.startedMs === undefined;
  await until(family, async () => (await person.browsers()).some(isNew));
}

export async function openChromium(person: Person, sites: Sites): Promise<Chromium> {
  return launchChromium({
    sites,
    installed: true,
    executable: await person.starts('chromium'),
    profile: await person.folder('.config/chromium'),
  });
}

export async function openFirefox(person: Person, sites: Sites, profile: string): Promise<Firefox> {
  return launchFirefox({
    sites,
    installed: true,
    executable: await person.starts('firefox-esr'),
    profile: await person.folder(profile),
  });
}

/** The add-on has opened its first page and may see what it asks for. */
export async function begun(person: Person, { ownPage }: Firefox): Promise<void> {
  await paired(person, 'firefox');
  const own = await ownPage('popup.html');
  await until('the first page', async () =>
    (await addresses(own)).some((url) => url?.endsWith('/start.html')),
  );
  expect(await own.evaluate(() => chrome.permissions.getAll())).toMatchObject({ origins: hostPermissions() });
  await own.close();
}

/** Waits until the browsers that are open have found their daemon again. */
export async function connected(person: Person): Promise<void> {
  await until('both browsers', async () => {
    const all = (await person.browsers()).filter((one) => one.connected);
    return all.length === 2;
  });
}

/** The statistics once no open span changes them any more. */
export async function settled(person: Person): Promise<Stats> {
  let last = await person.stats();
  await until('the last span', async () => {
    const before = last;
    last = await person.stats();
    return last.totalMs === before.totalMs;
  });
  return last;
}

/** Waits until more time than that is counted on Facebook. */
export async function counted(person: Person, ms: number): Promise<void> {
  await until(`${ms} ms`, async () => platformMs(await person.stats(), 'facebook') > ms);
}

/** Has a person put settings in force. */
export async function putInForce(person: Person, settings: string): Promise<void> {
  await writeFile('/run/hours.toml', settings);
  await person.run('offhours', 'hours', 'set', '/run/hours.toml');
}
