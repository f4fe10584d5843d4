import { beforeAll, expect, test } from 'vitest';
import type { OpenSpan } from '@/adapters/keys';
import { type Home, openHome } from './lib/home';
import { zonesNow } from './lib/hours';
import { type Seat, takeSeat } from './lib/seat';
import { type Browser, openBrowser } from './lib/seated';
import { type Inside, stored } from './lib/spans';
import { until } from './lib/wait';
import { type Sites, startSites } from './sites/server';

const MINUTE_MS = 60_000;
/** Well before the next alarm, which looks each half minute whatever happens. */
const AT_ONCE_MS = 2_000;

let sites: Sites;
let seat: Seat;
let home: Home;
let browser: Browser;

beforeAll(async () => {
  sites = await startSites();
  return () => sites.stop();
});
beforeAll(async () => {
  seat = await takeSeat();
  return () => seat.stop();
});
beforeAll(async () => {
  home = await openHome(zonesNow().working);
  return () => home.close();
});
beforeAll(async () => {
  browser = await openBrowser(home, sites, seat, 1);
  return () => browser.close();
});

async function open(): Promise<OpenSpan | undefined> {
  return (await stored((await browser.worker()) as Inside)).open;
}

test(
  'who comes back from another program to the page that they had left is seen at once',
  async () => {
    const [window] = browser.windows;
    if (!window) throw new Error('there is no window');
    await window.page.goto('https://x.com/home');
    for (const time of ['the first', 'the second']) {
      await seat.focus(window.id);
      await until(`attention ${time} time`, open);
      await seat.focusElsewhere();
      await until(`its end ${time} time`, async () => !(await open()));
      const backMs = Date.now();
      await seat.focus(window.id);
      const { fromMs } = await until(`attention again ${time} time`, open, MINUTE_MS);
      expect(fromMs - backMs, time).toBeLessThan(AT_ONCE_MS);
    }
  },
  3 * MINUTE_MS,
);
