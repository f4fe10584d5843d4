import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BreaksTaken } from '@protocol/messages';
import { expect, test } from 'vitest';
import { becomes } from './lib/breaks';
import { settingsIn, zonesNow } from './lib/hours';
import { NEWS } from './lib/stage';
import { until } from './lib/wait';
import { useDesk, useWorkday } from './lib/workday';

const run = promisify(execFile);

const SECOND_MS = 1000;

/** Chromium looks once a second whether somebody is there, and then wakes the worker. */
const NOTICED_MS = 5 * SECOND_MS;

/** Longer than it takes a browser to notice that nobody is there, which is a minute. */
const CREDIT_MS = 70 * SECOND_MS;
const BREAKS = `[breaks.eyes]
every = ""
[breaks.move]
every = "5s"
credit = "70s"
[breaks.outside]
length = ""
`;

const desk = useDesk();
const day = useWorkday(() => ({ headless: false, env: desk.env, desktop: desk.env }));

/** The person touches the mouse, for the last time. */
async function touchTheMouse(): Promise<number> {
  await run('xdotool', ['mousemove', '300', '300', 'mousemove', '310', '310'], {
    env: { ...process.env, ...desk.env },
  });
  return Date.now();
}

test('who leaves the desk to a prompt has rested when they were away for long enough', async () => {
  await day.work.bringToFront();
  await day.work.goto(NEWS);
  await day.home.putInForce(`${settingsIn(zonesNow().working)}${BREAKS}`);
  const lastMs = await touchTheMouse();
  const { dueMs } = await becomes(day.home.daemon(), 'prompted');
  await until('the notice', async () => (await desk.heard()).at(-1)?.startsWith('Time to move'));
  await becomes(day.home.daemon(), 'credited', 2 * CREDIT_MS);
  await until('nothing on the screen', async () => (await desk.shown()) === 0);

  const { records, days } = await day.home.daemon().command<BreaksTaken>('break', 'list', '--each');
  expect(records).toMatchObject([{ kind: 'move', end: 'credited', dueMs }]);
  expect(days).toMatchObject([{ kinds: [{ kind: 'move', taken: 0, credited: 1, skipped: 0 }] }]);
  const { endMs = 0 } = records[0] ?? {};
  expect(endMs - lastMs).toBeGreaterThan(CREDIT_MS - SECOND_MS);
  expect(endMs - lastMs).toBeLessThan(CREDIT_MS + NOTICED_MS);
}, 180_000);
