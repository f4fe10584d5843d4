import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Ends a process of ours with a signal and waits until it is gone; one that is gone already is left alone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
