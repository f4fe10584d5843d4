import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chromium } from './chromium';

/** Kills the browser, which has no moment left to put anything down, and waits until it is gone. */
export async function killed({ context, profile }: Chromium): Promise<void> {
  const lock = await readlink(join(profile, 'SingletonLock')); // the computer's name, and the process
  const gone = new Promise((resolve) => context.once('close', resolve));
  process.kill(Number(lock.split('-').at(-1)), 'SIGKILL');
  await gone;
}
