import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { NEWS } from './lib/stage';
import { pass } from './lib/stats';
import { listenToTold } from './lib/told';
import { until } from './lib/wait';
import { useDesk, useWorkday } from './lib/workday';

const run = promisify(execFile);

const MINUTE_MS = 60_000;

const desk = useDesk();
const day = useWorkday(() => ({ headless: false, env: desk.env }));

/** The screen of the desk is locked, or not, as its person leaves and comes back. */
async function screen(word: 'activate' | 'reset'): Promise<void> {
  await run('xset', ['s', word], { env: { ...process.env, ...desk.env } });
}

test('who leaves is told of once, with when they last touched anything, where no platform is in front', async () => {
  const told = await listenToTold(day.browser);
  const last = async () => (await told()).at(-1);
  const beganMs = Date.now();
  await day.work.bringToFront();
  await day.work.goto(NEWS);
  await screen('activate');
  const { rule, inputMs = 0 } = await until('somebody to have gone', async () => {
    const word = await last();
    return word?.away ? word : undefined;
  });
  expect(rule).toBeUndefined();
  expect(inputMs).toBeGreaterThan(beganMs - MINUTE_MS);
  expect(inputMs).toBeLessThanOrEqual(Date.now());

  const words = (await told()).length;
  await pass(20_000); // longer than it takes the alarms to have the tracker look again
  expect(await told()).toHaveLength(words);

  await screen('reset');
  await until('them to be back', async () => (await last())?.away === false);
  expect(await last()).not.toHaveProperty('inputMs');
});
