import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { Event } from '@protocol/messages';
import { BUILT, temporaryFolder } from './paths';
import { end } from './process';
import { until } from './wait';

const run = promisify(execFile);

export interface DaemonOptions {
  /** An existing data folder, for a second start. A new one is made, and removed, without it. */
  data?: string;
  /** Default: a free port of 127.0.0.1. */
  listen?: string;
  env?: Record<string, string>;
  /** Is told what happens, in order. */
  onEvent?: (event: Event) => void;
}

/** The real daemon in a process of its own. */
export interface Daemon {
  data: string;
  listen: string;
  /** Runs a command of the CLI against this daemon and reads its JSON. */
  command<Result>(...words: string[]): Promise<Result>;
  /** Runs a command of the CLI and answers what a person would read. */
  text(...words: string[]): Promise<string>;
  /** Makes the native-messaging host known to the browser of a profile. */
  register(profile: string): Promise<void>;
  /** What it has complained of up to now. */
  said(): string;
  /** The events that it has printed up to now. */
  printed(): string;
  /** Ends it in good order. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

export async function startDaemon(options: DaemonOptions = {}): Promise<Daemon> {
  const temporary = options.data ? undefined : await temporaryFolder('data');
  const data = options.data ?? temporary?.path ?? '';
  const listen = options.listen ?? `127.0.0.1:${await freePort()}`;
  // Whoever runs the tests may be in a call, which would hold breaks.
  const sound = { PULSE_SERVER: 'unix:/nonexistent' };
  const env = { ...process.env, ...sound, ...options.env, OFFHOURS_DATA: data, OFFHOURS_LISTEN: listen };
  const offhours = (words: string[]) => run(BUILT.daemon, words, { env });
  const child = spawn(BUILT.daemon, ['run', '--json', '--data', data, '--listen', listen], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  tell(child, options.onEvent);
  const said = collect(child.stderr);
  const printed = collect(child.stdout);
  await until('the daemon', async () => {
    if (child.exitCode !== null) throw new Error(`the daemon ended with ${child.exitCode}: ${said()}`);
    return offhours(['status', '--json']).catch(() => undefined);
  });
  return {
    data,
    listen,
    command: async <Result>(...words: string[]) =>
      JSON.parse((await offhours([...words, '--json'])).stdout) as Result,
    text: async (...words) => (await offhours(words)).stdout,
    register: async (profile) => void (await offhours(['browsers', 'register', '--profile', profile])),
    said,
    printed,
    async stop() {
      await end(child, 'SIGTERM');
      await temporary?.remove();
    },
    kill: () => end(child, 'SIGKILL'),
  };
}

/** Reads the events, also when nobody wants to know: a full pipe would stop the daemon. */
function tell(child: ChildProcess, onEvent: (event: Event) => void = () => {}): void {
  if (!child.stdout) return;
  createInterface({ input: child.stdout }).on('line', (line) => onEvent(JSON.parse(line)));
}

function collect(stream: Readable | null): () => string {
  let text = '';
  stream?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return () => text;
}

/** A port that nobody has now; the daemon takes it a moment later. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('the system gave no port');
  return address.port;
}
