import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../../lib/chromium';
import { type Daemon, startDaemon } from '../../lib/daemon';
import { startDesk } from '../../lib/desk';
import { firstPage, pressStart } from '../../lib/first-page';
import { temporaryFolder } from '../../lib/paths';
import { startSites } from '../../sites/server';
import type { Closers } from '../closers';
import { Events } from '../events';
import { paper } from '../paper';
import { POPUP } from '../pictures';
import { Diary } from './diary';
import { type Hours, settingsOf } from './hours';

/** Somebody with a computer, a desk and a diary. */
export interface Person {
  home: string;
  daemon: Daemon;
  chromium: Chromium;
  popup: Page;
  events: Events;
  diary: Diary;
}

/** A person who has just pressed Start, and whose diary is kept in the folder. */
export async function newPerson(folder: string, hours: Hours, closers: Closers): Promise<Person> {
  const { path: home, remove } = await temporaryFolder('evening');
  closers.add(remove);
  const desk = await startDesk(home);
  closers.add(desk.stop);
  const events = new Events(paper(process.stdout), hours.zone);
  const env = { HOME: home, ...desk.env };
  const daemon = await startDaemon({ data: join(home, 'data'), env, onEvent: events.hear });
  closers.add(daemon.stop);
  await setHours({ home, daemon }, hours);
  const chromium = await browse(home, daemon, closers);
  await pressStart(await firstPage(chromium), 'closed');
  const popup = await popupBeside(chromium);
  await mkdir(folder, { recursive: true });
  const diary = new Diary({ folder, zone: hours.zone, chromium, desk, popup });
  return { home, daemon, chromium, popup, events, diary };
}

export async function setHours({ home, daemon }: Pick<Person, 'home' | 'daemon'>, hours: Hours) {
  const file = join(home, 'hours.toml');
  await writeFile(file, settingsOf(hours));
  await daemon.text('hours', 'set', file);
}

async function browse(home: string, daemon: Daemon, closers: Closers): Promise<Chromium> {
  const sites = await startSites();
  closers.add(sites.stop);
  const profile = join(home, 'profile');
  await daemon.register(profile);
  const chromium = await launchChromium({ sites, profile, env: { HOME: home } });
  closers.add(chromium.close);
  return chromium;
}

/** Clicks in the popup without a mouse, which would bring its window in front and stop what is counted beneath. */
export function clickIn(popup: Page, selector: string): Promise<void> {
  return popup.locator(selector).first().dispatchEvent('click');
}

/** Playwright cannot take a picture of the popup itself; in a window that is not in front it counts as little as that. */
async function popupBeside({ context, worker }: Chromium): Promise<Page> {
  const opened = context.waitForEvent('page');
  await (await worker()).evaluate(() => chrome.windows.create({ url: 'popup.html', focused: false }));
  const popup = await opened;
  await popup.setViewportSize(POPUP);
  return popup;
}
