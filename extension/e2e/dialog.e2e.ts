import type { Status } from '@protocol/messages';
import { test } from 'vitest';
import type { Stored } from '@/adapters/keys';
import { offSinceAMinute } from './lib/hours';
import { reach } from './lib/seen';
import { until } from './lib/wait';
import { useWorkday } from './lib/workday';

const GROUP = 'https://www.facebook.com/groups/1/';

const day = useWorkday();

/** The browser has heard of the follow-up, and of the plan that goes with it. */
async function hears(state: string): Promise<void> {
  await until(`"${state}" in the browser`, async () => {
    const worker = await day.browser.worker();
    const { followUp, plan }: Stored = await worker.evaluate(() => chrome.storage.local.get());
    const isOpen = plan?.verdicts.some(({ opening }) => opening === 'follow_up');
    return followUp?.state === state && isOpen === (state === 'open');
  });
}

test('a page that stands still behind a dialog keeps the browser from hearing nothing', async () => {
  const { home, browser } = day;
  const daemon = home.daemon();
  await home.putInForce(offSinceAMinute(await daemon.text('hours', 'get'), 15));
  await until(
    'the follow-up',
    async () => (await daemon.command<Status>('status')).followUp?.state === 'ready',
  );
  await daemon.command('follow-up', 'open');
  await hears('open');

  const page = await browser.context.newPage();
  await reach(page, GROUP);
  const dialog = page.waitForEvent('dialog');
  await page.evaluate(() => void setTimeout(() => alert('Sent')));
  const open = await dialog;
  for (const [act, state] of [
    ['close', 'ready'],
    ['open', 'open'],
    ['close', 'ready'],
  ] as const) {
    await daemon.command('follow-up', act);
    await hears(state);
  }
  await open.dismiss();
});
