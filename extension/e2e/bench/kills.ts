/**
 * Ends the extension's worker while a page has attention: `npx tsx e2e/bench/kills.ts [times]` does it so many times at random moments, has an
 * event wake it, and says how much of that attention was lost each time, and whether any was counted twice.
 */

import type { Span } from '@protocol/messages';
import { firstPage, pressStart } from '../lib/first-page';
import { openHome } from '../lib/home';
import { zonesNow } from '../lib/hours';
import { reach } from '../lib/seen';
import { acknowledgedIn, isDelivered, stored } from '../lib/spans';
import { pass, platformMs } from '../lib/stats';
import { until } from '../lib/wait';
import { stopWorkers } from '../lib/workers';
import { startSites } from '../sites/server';

const MOST_LOST_MS = 5_000;
const GROUP = 'https://www.facebook.com/groups/1/';

const times = Number(process.argv[2] ?? 20);
const sites = await startSites();
const home = await openHome(zonesNow().working);
const browser = await home.chromium({ sites });
try {
  await pressStart(await firstPage(browser), 'closed');
  const work = await browser.context.newPage();
  await reach(work, GROUP);
  await work.bringToFront();
  const inStore = async () => stored(await browser.worker());
  for (let time = 0; time < times; time++) {
    await until('an open span', async () => (await inStore()).open);
    await pass(1_000 + Math.random() * 9_000);
    await stopWorkers(work);
    await work.evaluate((at) => history.pushState({}, '', `/groups/1/posts/${at}/`), time);
  }
  await until('the last life', async () => (await inStore()).open);
  await work.goto('about:blank');
  const all = await until('every span at the daemon', async () => {
    const now = await inStore();
    return isDelivered(now) ? now : undefined;
  });
  process.exitCode = report(acknowledgedIn(all), platformMs(await home.stats(), 'facebook')) ? 0 : 1;
} finally {
  await browser.close();
  await home.close();
  await sites.stop();
}

/** Says what was lost between the spans of one attention; whether that is little enough, and nothing was counted twice. */
function report(spans: Span[], countedMs: number): boolean {
  const ordered = spans.toSorted((a, b) => a.fromMs - b.fromMs);
  const lostMs = ordered.slice(1).flatMap(({ fromMs }, at) => {
    const gapMs = fromMs - (ordered[at]?.toMs ?? fromMs);
    return gapMs > 0 ? [gapMs] : [];
  });
  const inAllMs = lostMs.reduce((sum, ms) => sum + ms, 0);
  const most = Math.max(0, ...lostMs);
  const passedMs = (ordered.at(-1)?.toMs ?? 0) - (ordered[0]?.fromMs ?? 0);
  const doubledMs = countedMs + inAllMs - passedMs;
  const attentions = new Set(ordered.map(({ sinceMs }) => sinceMs)).size;
  console.log(
    `${times} kills of the worker in ${(passedMs / 1000).toFixed(0)} s: ${lostMs.length} gaps, ${(inAllMs / times).toFixed(0)} ms a kill, ` +
      `${most} ms at most; ${doubledMs} ms counted twice; ${attentions} attention(s) in ${spans.length} spans`,
  );
  return most <= MOST_LOST_MS && doubledMs <= 0;
}
