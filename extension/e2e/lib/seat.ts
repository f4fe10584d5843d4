import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { end } from './process';
import { startScreen } from './screen';
import { until } from './wait';

const run = promisify(execFile);

/** How often somebody who is there touches the mouse. */
const TOUCH_MS = 3_000;

/** Where a person sits: a display with a window manager, another program than browsers, and a hand on the mouse. */
export interface Seat {
  env: { DISPLAY: string };
  /** Does something that opens a window of a browser, and answers which it is. */
  newWindow<Result>(act: () => Promise<Result>): Promise<{ id: string; result: Result }>;
  focus(window: string): Promise<void>;
  /** The other program has the focus. */
  focusElsewhere(): Promise<void>;
  /** The hand touches the mouse, now and every few seconds. */
  begin(): Promise<void>;
  /** The hand touches the mouse for the last time. */
  leave(): Promise<void>;
  lock(): Promise<void>;
  unlock(): Promise<void>;
  stop(): Promise<void>;
}

/** Runs a command on the display, and answers what it says. */
type On = (program: string, ...words: string[]) => Promise<string>;

export async function takeSeat(): Promise<Seat> {
  const screen = await startScreen();
  const env = { ...process.env, ...screen.env };
  const on: On = async (program, ...words) => (await run(program, words, { env })).stdout.trim();
  const children: ChildProcess[] = [];
  const start = (program: string, ...words: string[]) =>
    void children.push(spawn(program, words, { env, stdio: 'ignore' }));
  const stop = async () => {
    for (const child of children.reverse()) await end(child, 'SIGTERM');
    await screen.stop();
  };
  const elsewhere = await furnish(on, start).catch(async (failure) => {
    await stop();
    throw failure;
  });
  return {
    env: screen.env,
    newWindow: (act) => newWindow(on, act),
    focus: (window) => focus(on, window),
    focusElsewhere: () => focus(on, elsewhere),
    ...hand(on),
    lock: async () => void (await on('xset', 's', 'activate')),
    unlock: async () => void (await on('xset', 's', 'reset')),
    stop,
  };
}

/**
 * Brings another program, and a window manager when that is there: what is mapped while openbox starts, it may overlook. Answers which window
 * the program has.
 */
async function furnish(on: On, start: (program: string, ...words: string[]) => void): Promise<string> {
  await on('xset', 's', 'off'); // it would lock by itself after ten minutes
  start('xmessage', 'Another program');
  const id = await until('another program', async () => (await windows(on, 'xmessage'))[0]);
  start('openbox');
  const managed = () => on('xprop', '-root', '_NET_CLIENT_LIST');
  await until('a window manager', async () => (await managed()).includes(`0x${Number(id).toString(16)}`));
  return id;
}

async function newWindow<Result>(
  on: On,
  act: () => Promise<Result>,
): Promise<{ id: string; result: Result }> {
  const before = await windows(on, 'chromium');
  const result = await act();
  const isNew = (id: string) => !before.includes(id);
  return { id: await until('a window', async () => (await windows(on, 'chromium')).find(isNew)), result };
}

async function windows(on: On, kind: string): Promise<string[]> {
  const found = await on('xdotool', 'search', '--onlyvisible', '--class', kind).catch(() => '');
  return found.split('\n').filter(Boolean);
}

async function focus(on: On, window: string): Promise<void> {
  await on('xdotool', 'windowactivate', '--sync', window);
}

/** The mouse lies in a corner, and is moved there by a little. */
function hand(on: On): Pick<Seat, 'begin' | 'leave'> {
  let touching: NodeJS.Timeout | undefined;
  let x = 1;
  const touch = async () => {
    x = 4 - x;
    await on('xdotool', 'mousemove', String(x), '1');
  };
  const leave = async () => {
    clearInterval(touching);
    await touch();
  };
  return {
    async begin() {
      await leave();
      touching = setInterval(() => void touch(), TOUCH_MS);
    },
    leave,
  };
}
