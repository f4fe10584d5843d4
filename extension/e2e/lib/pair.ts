import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { PairingCode, PairingWindow } from '@protocol/messages';
import type { Daemon } from './daemon';
import { BUILT } from './paths';
import { end } from './process';

/** `offhours pair`, while it waits. */
export interface PairCommand {
  /** What a person types into the browser, with the port. */
  shown: string;
  pid: number;
  /** What has become of the window, when the command is done. */
  outcome(): Promise<PairingWindow>;
  stop(): Promise<void>;
}

/** Runs the command against a daemon, and waits until it shows its code. */
export async function showCode({ data, listen }: Daemon): Promise<PairCommand> {
  const env = { ...process.env, OFFHOURS_DATA: data, OFFHOURS_LISTEN: listen };
  const child = spawn(BUILT.daemon, ['pair', '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = linesOf(child);
  const { code } = JSON.parse(await lines()) as PairingCode;
  const [, port] = listen.split(':');
  return {
    shown: `${code.slice(0, 4)} ${code.slice(4)}:${port}`,
    pid: child.pid ?? 0,
    outcome: async () => JSON.parse(await lines()) as PairingWindow,
    stop: () => end(child, 'SIGINT'),
  };
}

/** Hands out the lines of a program's output one by one. */
function linesOf(child: ChildProcess): () => Promise<string> {
  if (!child.stdout) throw new Error('nothing can be read');
  const input = createInterface({ input: child.stdout });
  const early: string[] = [];
  input.on('line', (line) => early.push(line));
  return async () => {
    while (early.length === 0) await once(input, 'line');
    return early.shift() ?? '';
  };
}
