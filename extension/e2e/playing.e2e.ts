import { expect, test } from 'vitest';
import { playSilently } from './lib/silent-video';
import { acknowledgedIn, coveredMs, stored } from './lib/spans';
import { NEWS } from './lib/stage';
import { until } from './lib/wait';
import { useDesk, useWorkday } from './lib/workday';

const desk = useDesk();
const day = useWorkday(() => ({ headless: false, env: desk.env }));

/** How the open span has attention; missing where nothing has. */
async function attention(): Promise<string | undefined> {
  return (await stored(await day.browser.worker())).open?.attention;
}

test('a silent video in front is watched while nobody touches anything', async () => {
  await day.work.bringToFront();
  await day.work.goto('https://www.youtube.com/watch?v=1');
  const beganMs = Date.now();
  await playSilently(day.work);
  const worker = await day.browser.worker();
  expect(await worker.evaluate(() => chrome.idle.queryState(60))).toBe('active');
  await until('the video to have attention', async () => (await attention()) === 'focused');
  await until('a minute without input', async () => (await attention()) === 'watched', 90_000);
  await day.work.waitForTimeout(6000); // the tracker looks each 5 s
  expect(await attention()).toBe('watched');
  // A video that is paused counts as input to the X server, so the page is left instead.
  await day.work.goto(NEWS);
  const leftMs = Date.now();
  await until('its end', async () => (await attention()) === undefined);

  const spans = acknowledgedIn(await stored(worker)).filter(({ rule }) => rule.startsWith('youtube.'));
  const watched = spans.filter((span) => span.attention === 'watched');
  const seenMs = coveredMs(spans);
  expect(watched.length).toBeGreaterThan(0);
  expect(seenMs).toBeGreaterThan(leftMs - beganMs - 7000);
  expect(seenMs).toBeLessThan(leftMs - beganMs + 1000);
}, 180_000);
