/**
 * Lives the recorded hour in protocol/testdata/hour: `npx tsx e2e/bench/hour.ts [--from SECOND] [--until SECOND]` has all of it happen, when
 * it happens, to two browsers with three windows and one daemon, and compares what the daemon counted with what was added up by hand.
 *
 * Sites, sounds, a silent video, the focus, the mouse and the lack of any input are real, and that its person is idle each browser finds out by
 * itself. What stands in for the rest it says in the end.
 */

import { parseArgs } from 'node:util';
import type { Series, Status } from '@protocol/messages';
import { type Home, openHome } from '../lib/home';
import { zonesNow } from '../lib/hours';
import { noBreaks } from '../lib/rest';
import { takeSeat } from '../lib/seat';
import { delivered, openBrowser } from '../lib/seated';
import { pass } from '../lib/stats';
import { startSites } from '../sites/server';
import { Drive, type Stage } from './hour/drive';
import { eventsOf, HOUR_S, type Part } from './hour/events';
import { type Wanted, wantedOf } from './hour/wanted';

const MOST_PERCENT = 2;
/** Time enough to make so what is so at the beginning. */
const BEFORE_MS = 3_000;

const STAND_INS = `Not real: the sites look like those whose names they have; the computer sleeps as far as both browsers and the daemon are stopped (SIGSTOP),
while its clock goes on; the screen is locked by the X server's own screen saver, which Chromium takes for a lock; the mouse is moved by XTEST;
puppeteer is attached to the browsers, so that their workers do not end by themselves. Breaks are switched off: nobody here answers them, and what
lies beneath a curtain is not counted.`;

async function live(part: Part): Promise<Map<string, number>> {
  const [sites, seat, home] = await Promise.all([startSites(), takeSeat(), openHome(zonesNow().working)]);
  const { pid } = await home.daemon().command<Status>('status');
  const stage: Stage = { seat, browsers: {}, daemon: pid };
  const drive = new Drive(stage);
  try {
    await noBreaks(home);
    stage.browsers.a = await openBrowser(home, sites, seat, 2);
    stage.browsers.b = await openBrowser(home, sites, seat, 1);
    await seat.focusElsewhere();
    await drive.happens({ s: 0, input: 'begins' });
    await driven(drive, part);
    await seat.focusElsewhere();
    for (const browser of Object.values(stage.browsers)) await delivered(browser);
    return await counted(home);
  } finally {
    await drive.ends();
    for (const browser of Object.values(stage.browsers)) await browser.close();
    await home.close();
    await seat.stop();
    await sites.stop();
  }
}

/** Has everything happen at its second, and says how late it was. */
async function driven(drive: Drive, part: Part): Promise<void> {
  const startMs = Date.now() + BEFORE_MS;
  const lateness: number[] = [];
  for (const event of eventsOf(part)) {
    const atMs = startMs + (event.s - part.fromS) * 1000;
    await pass(atMs - Date.now());
    await drive.happens(event);
    lateness.push(Date.now() - atMs);
    if (event.s % 60 === 0) console.error(`${event.s} s: ${JSON.stringify(event)}`);
  }
  await pass(startMs + (part.untilS - part.fromS) * 1000 - Date.now());
  const late = lateness.toSorted((a, b) => a - b);
  const half = late[Math.floor(late.length / 2)];
  console.log(`${late.length} events, done ${half} ms after their second, ${late.at(-1)} ms at most`);
}

/** The seconds of each rule, as the command line tells them. */
async function counted(home: Home): Promise<Map<string, number>> {
  const words = ['stats', '--by', 'day', '--split', 'rule'];
  const { parts } = await home.daemon().command<Series>(...words);
  return new Map(parts.map(({ id, totalMs }) => [id, totalMs / 1000]));
}

/** Prints both, side by side; by how many percent they differ. */
function compared(wanted: Wanted[], got: Map<string, number>): number {
  const known = wanted.map(({ rule }) => rule);
  const others = [...got.keys()].filter((rule) => !known.includes(rule));
  const all = [...wanted, ...others.map((rule) => ({ address: '(none)', rule, seconds: 0 }))];
  let offS = 0;
  for (const { address, rule, seconds } of all) {
    const gotS = got.get(rule) ?? 0;
    offS += Math.abs(gotS - seconds);
    const figures = [seconds.toFixed(0), gotS.toFixed(1), (gotS - seconds).toFixed(1)];
    console.log(address.padEnd(40), rule.padEnd(18), ...figures.map((figure) => figure.padStart(8)));
  }
  const totalS = wanted.reduce((sum, { seconds }) => sum + seconds, 0);
  const percent = (100 * offS) / totalS;
  console.log(`${offS.toFixed(1)} s of ${totalS} s are elsewhere: ${percent.toFixed(2)} %`);
  return percent;
}

const { values } = parseArgs({ options: { from: { type: 'string' }, until: { type: 'string' } } });
const part = { fromS: Number(values.from ?? 0), untilS: Number(values.until ?? HOUR_S) };
const wanted = wantedOf(part);
const percent = compared(wanted, await live(part));
console.log(STAND_INS);
process.exitCode = percent <= MOST_PERCENT ? 0 : 1;
