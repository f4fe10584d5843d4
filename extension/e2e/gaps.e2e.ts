import type { Gap, Stats, Status } from '@protocol/messages';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeOtherHand, switchOurs } from './lib/other-hand';
import { temporaryFolder } from './lib/paths';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';

const MINUTE_MS = 60_000;

/** The folder of an extension that does what its person does. */
let hand: string;

beforeAll(async () => {
  const folder = await temporaryFolder('hand');
  hand = folder.path;
  await makeOtherHand(hand);
  return folder.remove;
});
const day = useWorkday(() => ({ others: [hand] }));

const status = () => day.home.daemon().command<Status>('status');
const told = async () => (await status()).browsers[0];
const gaps = async (): Promise<Gap[]> => (await day.home.daemon().command<Stats>('stats')).gaps ?? [];

/** A gap takes a minute to be one, so this is one story, and as long. */
describe('a browser in which the extension is switched off', { timeout: 4 * MINUTE_MS }, () => {
  let offMs: number;

  test('B15 is not watched since then, also to a daemon that is started anew, and says so', async () => {
    await until('the process of the browser', async () => (await told())?.pid);
    // Until when it was there, the extension itself knows by a mark that it leaves each minute.
    const worker = await day.browser.worker();
    await until('a mark', () =>
      worker.evaluate(async () => (await chrome.storage.local.get('markMs')).markMs),
    );
    offMs = Date.now();
    await switchOurs(day.browser, false);
    const sinceMs = await until('the gap', async () => (await told())?.unwatchedMs, 2 * MINUTE_MS);
    expect(Math.abs(sinceMs - offMs)).toBeLessThan(2_000);
    expect(await day.home.daemon().text('status')).toMatch(
      /not watched since .*: it runs, and Offhours does not answer there/,
    );
    await day.home.daemon().kill();
    await day.home.restart();
    expect((await told())?.unwatchedMs).toBeUndefined();
    expect(await gaps()).toHaveLength(1);
  });

  test('B15 was not watched until it is switched on, and its popup says so until one has read it', async () => {
    await switchOurs(day.browser, true);
    const onMs = Date.now();
    const [gap] = await until('the whole gap', async () => {
      const all = await gaps();
      return all[0] && Math.abs(all[0].toMs - onMs) < 2_000 ? all : undefined;
    });
    expect(await gaps()).toHaveLength(1);
    // The daemon that knew the exact instant was killed; the mark is a minute older at most.
    expect(offMs - (gap?.fromMs ?? 0)).toBeLessThan(MINUTE_MS + 2_000);
    const popup = await day.browser.popup();
    await popup.getByText(/^Not watched \d/).waitFor();
    await popup.getByText('Offhours was not running in Chromium.').waitFor();
    await popup.getByRole('button', { name: 'Hide' }).click();
    await popup.getByText(/^Not watched \d/).waitFor({ state: 'detached' });
  });
});
