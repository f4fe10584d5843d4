import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../lib/chromium';
import { type Daemon, startDaemon } from '../lib/daemon';
import { canHaveDesk, type Desk, startDesk } from '../lib/desk';
import { firstPage, pressStart } from '../lib/first-page';
import { startSites } from '../sites/server';
import type { Closers } from './closers';
import { Events } from './events';
import { emptyFolder, fromTop, inRun } from './folder';
import { afternoonZone, hoursDocument, localTime, nextMinuteMs } from './hours';
import type { Paper } from './paper';
import { CLOSED, type Language, POPUP, picture } from './pictures';

/** Long enough for everything that happens before the person is told that the platforms close: a minute before they do. */
const WORK_MS = 115_000;
/** Above the longest wait for the clock, by far. */
const CEILING_MS = 240_000;
const VISIT_MS = 7_000;
/** Due some seconds after the four visits of the working hours. */
const BREAK = { every: '33s', length: '5s' };

const FACEBOOK = 'https://www.facebook.com/';
const GROUP = 'https://www.facebook.com/groups/1/';
const INBOX = 'https://www.instagram.com/direct/inbox/';
const COMPOSER = 'https://x.com/compose/post';
const HOME = 'https://x.com/home';
const STUDIO = 'https://studio.youtube.com/';
const NEWS = 'https://news.example.com/';

/** What the acts of the day share. */
interface Stage {
  paper: Paper;
  events: Events;
  daemon: Daemon;
  chromium: Chromium;
  desk: Desk | undefined;
  zone: string;
  endsMs: number;
}

/** A short working day that goes by itself, in a browser that nobody sees and on sites of our own, with real clocks. */
export async function workingDay(paper: Paper, closers: Closers): Promise<void> {
  const zone = afternoonZone(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  paper.note(`A short working day with a real browser and real clocks. It takes about three minutes, some of
it waiting for the clock.
Where it happens (${zone}) it is ${localTime(Date.now(), zone)}.`);
  paper.heading('Working hours');
  const stage = await setUp(paper, closers, zone);
  const facebook = await work(stage);
  paper.heading('A break');
  const x = await rest(stage);
  paper.heading('The platforms close');
  await close(stage, facebook, x);
  paper.heading('The day');
  await lookBack(stage, x);
}

async function setUp(paper: Paper, closers: Closers, zone: string): Promise<Stage> {
  const folder = await emptyFolder('day');
  const desk = (await canHaveDesk()) ? await startDesk(folder) : undefined;
  if (desk) closers.add(desk.stop);
  const events = new Events(paper, zone);
  // Until the hours are set it is whatever the usual ones make of this minute.
  events.tellOnly(({ event }) => event !== 'phase');
  // A home of its own, and without a desk no bus: nothing of the person's is touched, and nobody gets notices.
  const env = { HOME: folder, DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(folder, 'no-bus')}`, ...desk?.env };
  const daemon = await startDaemon({ data: join(folder, 'data'), env, onEvent: events.hear });
  closers.add(daemon.stop);
  const chromium = await browse(daemon, { profile: join(folder, 'profile'), env: { HOME: folder } }, closers);
  await events.expect({ event: 'connected' });
  const stage = { paper, events, daemon, chromium, desk, zone, endsMs: nextMinuteMs(Date.now(), WORK_MS) };
  events.tellOnly(() => true);
  await setHours(stage, 'en');
  await events.expect({ event: 'phase', phase: 'work' });
  await pressStart(await firstPage(chromium), 'closed');
  await events.expect({ event: 'started' });
  return stage;
}

async function browse(
  daemon: Daemon,
  options: { profile: string; env: Record<string, string> },
  closers: Closers,
): Promise<Chromium> {
  const sites = await startSites();
  closers.add(sites.stop);
  await daemon.register(options.profile);
  const chromium = await launchChromium({ ...options, sites, scale: 2, ownSignals: true });
  closers.add(chromium.close);
  return chromium;
}

async function setHours({ daemon, zone, endsMs }: Stage, language: Language): Promise<void> {
  const file = inRun('day', 'hours.toml');
  await writeFile(file, hoursDocument({ zone, endsMs, eyes: BREAK, language }));
  await daemon.text('hours', 'set', file);
}

/** Works on two platforms, in three roles. */
async function work({ chromium: { context }, events }: Stage): Promise<Page> {
  const [facebook, instagram] = [await context.newPage(), await context.newPage()];
  await visit(facebook, FACEBOOK);
  await visit(facebook, GROUP);
  await visit(instagram, INBOX);
  await visit(facebook, FACEBOOK);
  await events.expect({ event: 'time', platform: 'facebook', role: 'community' });
  await events.expect({ event: 'time', platform: 'instagram', role: 'care' });
  return facebook;
}

/** Writes until there is enough for a break, takes it by the notice's button, and looks at something else while it lasts. */
async function rest({ events, desk, daemon, chromium }: Stage): Promise<Page> {
  const x = await chromium.context.newPage();
  await x.goto(COMPOSER);
  await events.expect({ event: 'break', kind: 'eyes', state: 'prompted' });
  await desk?.picture(inRun('prompt.png'));
  await x.goto(NEWS);
  await (desk ? desk.press() : daemon.text('break', 'start'));
  await events.expect({ event: 'break', kind: 'eyes', state: 'running' });
  await events.expect({ event: 'break', kind: 'eyes', state: 'taken' });
  return x;
}

/** Leaves a draft on one platform and nothing on another, and waits for the clock. */
async function close({ events, chromium, endsMs }: Stage, facebook: Page, x: Page): Promise<void> {
  const youtube = await chromium.context.newPage();
  await visit(youtube, STUDIO);
  await x.goto(HOME);
  await facebook.goto(GROUP);
  await facebook.bringToFront();
  await facebook.locator('#textarea').pressSequentially('Thank you for asking! Here is how', { delay: 60 });
  await youtube.goto(NEWS);
  await youtube.bringToFront();
  await events.expect({ event: 'time', platform: 'youtube', role: 'analytics' });
  await events.expect({ event: 'warned', minutes: 1 }, CEILING_MS);
  // On a day off it was off hours already, until the hours of this one day were set.
  await events.expect({ event: 'phase', phase: 'off' }, CEILING_MS, endsMs);
  await events.expect({ event: 'act', act: 'muted' });
  await events.expect({ event: 'act', act: 'closed', platform: 'x' });
  await events.expect({ event: 'act', act: 'covered', platform: 'facebook' });
}

/** The day's statistics, and what the person sees, in both languages. */
async function lookBack(stage: Stage, closed: Page): Promise<void> {
  const { paper, events, daemon, chromium, desk } = stage;
  events.tellOnly(() => false);
  const popup = await chromium.popup();
  const kept = desk ? [inRun('prompt.png')] : [];
  for (const language of ['en', 'ar'] as const) {
    await setHours(stage, language);
    for (const [name, sitting] of [
      ['popup', { page: popup, ...POPUP }],
      ['closed', { page: closed, ...CLOSED }],
    ] as const) {
      const path = inRun(`${name}-${language}.png`);
      await picture(sitting, language, path);
      kept.push(path);
    }
  }
  paper.note(await daemon.text('stats'));
  paper.note(`Pictures:\n${kept.map((path) => `  ${fromTop(path)}`).join('\n')}`);
}

async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.bringToFront();
  await page.waitForTimeout(VISIT_MS);
}
