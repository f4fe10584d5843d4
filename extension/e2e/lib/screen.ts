import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { temporaryFolder } from './paths';
import { end } from './process';
import { until } from './wait';

/** What an eye saw from its opening to its closing. */
export interface Seen {
  /** How often it looked at the screen, and for how long there was red anywhere, each look standing for the time since the one before. */
  looks: number;
  redMs: number;
  /** The longest time between two looks: what was painted for a shorter one may have passed unseen. */
  blindMs: number;
}

/**
 * A display of our own whose pixels are looked at where they lie in memory, some hundred times a second. It sees what a person
 * would: also a tab that nothing has attached to yet, a private window, and a browser of any kind.
 */
export interface Screen {
  env: { DISPLAY: string };
  /** Does something and waits until there is red: what proves that red would be seen. */
  seesRed(act: () => Promise<unknown>): Promise<void>;
  /** What is seen while something is done, and a little longer, so that what was under way is painted. It begins where nothing is red. */
  watch(act: () => Promise<unknown>): Promise<Seen>;
  stop(): Promise<void>;
}

/** Half a second and more. */
const LOOKS_AFTER = 150;

export const SCREEN = { width: 1280, height: 800 };

export async function startScreen(): Promise<Screen> {
  const folder = await temporaryFolder('screen');
  const { width, height } = SCREEN;
  const words = ['-displayfd', '3', '-noreset', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
  const display = spawn('Xvfb', [...words, '-fbdir', folder.path], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(createInterface({ input: display.stdio[3] as Readable }), 'line');
  const file = join(folder.path, 'Xvfb_screen0');
  return {
    env: { DISPLAY: `:${number}` },
    async seesRed(act) {
      await look(file, async (soFar) => {
        await act();
        await until('red', () => soFar().redMs > 0);
      });
    },
    watch: (act) =>
      look(file, async (soFar) => {
        await act();
        const { looks } = soFar();
        await until('what was under way', () => soFar().looks > looks + LOOKS_AFTER);
      }),
    async stop() {
      await end(display, 'SIGTERM');
      await folder.remove();
    },
  };
}

/** The eye is a thread of its own, so that it does not blink while the test is busy. */
async function look(file: string, act: (soFar: () => Seen) => Promise<unknown>): Promise<Seen> {
  const shared = new Int32Array(new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT));
  const eye = new Worker(new URL('./eye.js', import.meta.url), { workerData: { file, shared } });
  const gone = once(eye, 'exit');
  const soFar = (): Seen => {
    const [, looks = 0, redMs = 0, blindMs = 0] = shared;
    return { looks, redMs, blindMs };
  };
  try {
    await until('a screen without red', () => soFar().looks > 0);
    await act(soFar);
  } finally {
    Atomics.store(shared, 0, 1);
    await gone;
  }
  return soFar();
}
