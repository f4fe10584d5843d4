import type { Activity, Hold } from '@protocol/messages';
import type { Chromium } from './chromium';
import { until } from './wait';

/** Listens to what the daemon is told of the present, as it leaves the browser; returns all of it since then, in order. */
export async function listenToTold(browser: Chromium): Promise<() => Promise<Activity[]>> {
  // What is attached to a worker keeps it alive, and with it what is put there.
  const worker = await browser.worker();
  await worker.evaluate(() => {
    const told: unknown[] = [];
    const { send } = WebSocket.prototype;
    WebSocket.prototype.send = function (this: WebSocket, text: string) {
      const { method, params } = JSON.parse(text);
      if (method === 'activity.now') told.push(params);
      send.call(this, text);
    };
    Object.assign(globalThis, { told });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { told: Activity[] }).told);
}

/** Waits until the daemon's last word is that this is why nobody should be interrupted. */
export async function holds(told: () => Promise<Activity[]>, hold: Hold | undefined): Promise<void> {
  await until(`the hold ${hold}`, async () => (await told()).at(-1)?.hold === hold);
}
