/**
 * Counts what leaks where no film can begin in time: `npx tsx e2e/bench/leaks-on-screen.ts [times]` has a closed page that is red come
 * in a tab that was not there before, in Chromium and in Firefox, and looks at the screen meanwhile. Before that each comes once while
 * it is open, so that red would be seen.
 */

import type { Plan } from '@protocol/messages';
import { type Driven, driveChromium, driveFirefox } from '../lib/driven';
import { always } from '../lib/plan';
import { type Screen, type Seen, startScreen } from '../lib/screen';
import { FACEBOOK, NEWS } from '../sites/pages';
import { type Sites, startSites } from '../sites/server';

const RED = `${FACEBOOK}watch/cached/page`;
/** Red, too, with a field. */
const CHAT = `${FACEBOOK}messages/t/1#/feed`;

const OPEN = always('work', 'open');
const CLOSED = always('off', 'closed');

interface Way {
  name: string;
  isPrivate?: true;
  /** What must be there before it closes. */
  prepare?(driven: Driven): Promise<unknown>;
  /** Has the page come in a tab or a window that was not there. */
  visit(driven: Driven): Promise<unknown>;
}

const WAYS: Way[] = [
  { name: 'a new tab', visit: ({ run }) => run((url) => chrome.tabs.create({ url }), RED) },
  { name: 'a new window', visit: ({ run }) => run((url) => chrome.windows.create({ url }), RED) },
  {
    name: 'a private window',
    isPrivate: true,
    visit: ({ run }) => run((url) => chrome.windows.create({ url, incognito: true }), RED),
  },
  { name: 'a tab that is duplicated', prepare: leaveDraft, visit: duplicate },
];

/** A draft, in a tab behind another one. */
async function leaveDraft(driven: Driven): Promise<unknown> {
  await driven.draft(CHAT);
  return driven.run(async (url) => {
    const draft = (await chrome.tabs.query({})).find((tab) => tab.url === url);
    return chrome.tabs.create({ url: 'about:blank', windowId: draft?.windowId ?? 0 });
  }, CHAT);
}

async function duplicate({ run }: Driven): Promise<unknown> {
  return run(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    return chrome.tabs.duplicate(tab?.id ?? 0);
  }, CHAT);
}

/** One way in, some times; what was seen in all of them. */
async function come(way: Way, driven: Driven, screen: Screen, times: number): Promise<Seen> {
  await driven.enforce(OPEN);
  await way.prepare?.(driven);
  await driven.keep();
  await screen.seesRed(() => way.visit(driven));
  await driven.tidy();
  await driven.open(NEWS);
  await driven.keep();
  await driven.enforce(CLOSED);
  return repeat(times, async () => {
    const seen = await screen.watch(async () => {
      await way.visit(driven);
      await driven.closed();
    });
    await driven.tidy();
    return seen;
  });
}

/** The hour comes while the browser is closed, and its last tabs come back with it. */
async function comeBack(driven: Driven, screen: Screen, times: number): Promise<Seen> {
  const leave = async (plan: Plan) => {
    await driven.enforce(OPEN);
    await driven.openAlone(RED);
    await driven.quit(plan);
  };
  await leave(OPEN);
  await screen.seesRed(() => driven.restart());
  return repeat(times, async () => {
    await leave(CLOSED);
    return screen.watch(async () => {
      await driven.restart();
      await driven.closed();
    });
  });
}

async function repeat(times: number, once: () => Promise<Seen>): Promise<Seen> {
  const all: Seen = { looks: 0, redMs: 0, blindMs: 0 };
  for (let time = 0; time < times; time += 1) add(all, await once());
  return all;
}

function add(all: Seen, seen: Seen): void {
  all.looks += seen.looks;
  all.redMs += seen.redMs;
  all.blindMs = Math.max(all.blindMs, seen.blindMs);
}

type Drive = (sites: Sites, screen: Screen) => Promise<Driven>;

/** @returns for how many ms something was seen that could have been stopped */
async function measure(drive: Drive, times: number): Promise<number> {
  const sites = await startSites();
  const screen = await startScreen();
  const driven = await drive(sites, screen);
  let redMs = 0;
  try {
    const ways = WAYS.filter(({ isPrivate }) => driven.isPrivately || !isPrivate);
    for (const way of ways) redMs += print(driven, way.name, await come(way, driven, screen, times));
    const backMs = print(driven, 'the last tabs after a restart', await comeBack(driven, screen, times));
    return driven.isFirst ? redMs + backMs : redMs;
  } finally {
    await driven.close();
    await screen.stop();
    await sites.stop();
  }
}

function print({ name }: Driven, way: string, { looks, redMs, blindMs }: Seen): number {
  process.stdout.write(
    `${name}, ${way}: seen for ${redMs} ms in ${times} visits (${looks} looks, at most ${blindMs} ms apart)\n`,
  );
  return redMs;
}

const times = Number(process.argv[2] ?? 20);
let leakedMs = 0;
for (const drive of [driveChromium, driveFirefox]) leakedMs += await measure(drive, times);
process.exitCode = leakedMs === 0 ? 0 : 1;
