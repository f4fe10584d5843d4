import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { end } from './process';
import { until } from './wait';

const run = promisify(execFile);

const TOOLS = ['Xvfb', 'dbus-daemon', 'dunst', 'dunstctl', 'import'];

/** No service folder: nothing else of the desktop is started on this bus. */
const BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=${tmpdir()}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`;

/** `dmenu` is what dunst asks which button was pressed: the first one is. */
const DUNST = `[global]
font = Noto Sans, Noto Sans Arabic 11
scale = 2
width = 380
height = 200
origin = top-right
offset = 20x20
padding = 14
horizontal_padding = 18
frame_width = 1
frame_color = "#b9c7c4"
separator_color = frame
markup = full
format = "<b>%s</b>\\n%b"
show_indicators = no
idle_threshold = 0
dmenu = head -n 1
always_run_script = true
[urgency_low]
background = "#fbfaf7"
foreground = "#22302e"
[urgency_normal]
background = "#fbfaf7"
foreground = "#22302e"
`;

/** Is given what each notice says: after the program's name, its title and its text. */
const HEARER = `#!/bin/sh
printf '%s. %s\\036' "$2" "$3" >>"$(dirname "$0")/heard"
`;

/** A desktop of our own that needs no screen: display, session bus and the dunst notification service. */
export interface Desk {
  /** What makes a program part of it. */
  env: Record<string, string>;
  /** Waits until a notice is shown, and keeps a picture of it. */
  picture(path: string): Promise<void>;
  /** What notices have said up to now, in order. */
  heard(): Promise<string[]>;
  /** How many notices are on the screen. */
  shown(): Promise<number>;
  /** Presses the first button of the notice that is shown. */
  press(): Promise<void>;
  /** Puts all notices away. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** Whether this computer has what a desk needs. */
export async function canHaveDesk(): Promise<boolean> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const has = (tool: string) => Promise.any(folders.map((folder) => access(join(folder, tool))));
  return Promise.all(TOOLS.map(has)).then(
    () => true,
    () => false,
  );
}

/** Starts a desk that keeps its settings in the folder. */
export async function startDesk(folder: string): Promise<Desk> {
  const children: ChildProcess[] = [];
  const start = (program: string, words: string[], options: SpawnOptions) => {
    const child = spawn(program, words, options);
    children.push(child);
    return child;
  };
  const stop = async () => {
    for (const child of children.reverse()) await end(child, 'SIGTERM');
  };
  try {
    const env = await startAll(folder, start);
    return { ...handle(env, folder), stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

type Start = (program: string, words: string[], options: SpawnOptions) => ChildProcess;

async function startAll(folder: string, start: Start): Promise<Record<string, string>> {
  const [busFile, dunstFile] = [join(folder, 'bus.conf'), join(folder, 'dunstrc')];
  const hearer = join(folder, 'hearer');
  await Promise.all([
    writeFile(busFile, BUS),
    writeFile(dunstFile, `${DUNST}[heard]\nsummary = "*"\nscript = ${hearer}\n`),
    writeFile(hearer, HEARER).then(() => chmod(hearer, 0o700)),
  ]);
  const bus = start('dbus-daemon', [`--config-file=${busFile}`, '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = start(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1024x600x24', '-dpi', '192', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const env = {
    DBUS_SESSION_BUS_ADDRESS: await firstLine(bus.stdout),
    DISPLAY: `:${await firstLine(display.stdio[3] as Readable)}`,
  };
  start('dunst', ['-conf', dunstFile], { env: { ...process.env, ...env }, stdio: 'ignore' });
  await until('dunst', () => dunst(env, 'is-paused').catch(() => undefined));
  return env;
}

function handle(env: Record<string, string>, folder: string): Omit<Desk, 'stop'> {
  const shown = async () => Number(await dunst(env, 'count', 'displayed'));
  return {
    env,
    async heard() {
      const all = await readFile(join(folder, 'heard'), 'utf8').catch(() => '');
      return all.split('\u001e').slice(0, -1);
    },
    shown,
    async picture(path) {
      await until('a notice on the screen', shown);
      await run('import', ['-window', 'root', '-trim', '+repage', path], { env: { ...process.env, ...env } });
    },
    press: async () => void (await dunst(env, 'context')),
    clear: async () => void (await dunst(env, 'close-all')),
  };
}

async function dunst(env: Record<string, string>, ...words: string[]): Promise<string> {
  return (await run('dunstctl', words, { env: { ...process.env, ...env } })).stdout.trim();
}

async function firstLine(stream: Readable | null): Promise<string> {
  if (!stream) throw new Error('nothing can be read');
  const [line] = await once(createInterface({ input: stream }), 'line');
  return line as string;
}
