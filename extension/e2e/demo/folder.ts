import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../..', import.meta.url));

/** Everything that the demonstration leaves behind; git ignores it. */
const folder = join(top, '.run');

/** A path under .run/. */
export function inRun(...names: string[]): string {
  return join(folder, ...names);
}

/** A path as a person at the project's top would write it. */
export function fromTop(path: string): string {
  return relative(top, path);
}

/** Takes .run/ for this process, and gives it back. Fails while another process that is still there has it. */
export async function takeFolder(): Promise<() => Promise<void>> {
  const note = inRun('pid');
  await mkdir(folder, { recursive: true });
  const other = Number(await readFile(note, 'utf8').catch(() => ''));
  if (other && isAlive(other)) {
    throw new Error(
      `another demonstration is going on in ${fromTop(folder)} (process ${other}): end it first`,
    );
  }
  await writeFile(note, String(process.pid));
  return () => rm(note, { force: true });
}

/** An empty folder under .run/, whatever an earlier demonstration left in it. */
export async function emptyFolder(...names: string[]): Promise<string> {
  const path = inRun(...names);
  await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  await mkdir(path, { recursive: true });
  return path;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
