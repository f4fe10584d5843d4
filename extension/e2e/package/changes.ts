import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** What the sandbox shows of this computer: as it was, and all that has been written since. */
const BEFORE = '/run/before';
const CHANGES = '/run/changes';

/** What dpkg and systemd write down of any package and any boot, and what people keep. */
const ANYWAY = [
  '/home',
  '/root',
  '/var/lib/dpkg',
  '/var/log',
  '/var/tmp',
  '/var/cache/man',
  '/usr/share/icons/hicolor/icon-theme.cache',
  '/var/lib/systemd/timers',
];

/** How each file that has been written to was at an instant; "" where there was none. */
export type Files = Map<string, string>;

/** Looks at every file that has become different since this computer began. */
export async function filesNow(): Promise<Files> {
  const files: Files = new Map();
  for (const path of await written('/')) files.set(path, await stateOf(path));
  return files;
}

/** The files that are not as they were then. A file that nobody had touched by then was as it had always been. */
export async function differencesFrom(then: Files): Promise<string[]> {
  const different = [];
  for (const [path, now] of await filesNow()) {
    const before = then.get(path) ?? (await stateOf(path, BEFORE));
    if (now !== before) different.push(`${path}: ${before || 'nothing'} → ${now || 'nothing'}`);
  }
  return different.sort();
}

async function written(folder: string): Promise<string[]> {
  const entries = await readdir(join(CHANGES, folder), { withFileTypes: true });
  const paths = entries.map((entry) => ({ entry, path: join(folder, entry.name) }));
  const kept = paths.filter(({ path }) => !ANYWAY.includes(path));
  const below = kept.map(async ({ entry, path }) =>
    entry.isDirectory() ? [path, ...(await written(path))] : [path],
  );
  return (await Promise.all(below)).flat();
}

/** Kind, mode and owner of what lies there, and what is in it. */
async function stateOf(path: string, root = '/'): Promise<string> {
  const at = join(root, path);
  const info = await lstat(at).catch(() => undefined);
  if (!info) return '';
  const inside = info.isSymbolicLink()
    ? await readlink(at)
    : info.isFile()
      ? createHash('sha256')
          .update(await readFile(at))
          .digest('hex')
          .slice(0, 12)
      : '';
  return `${info.mode.toString(8)} ${info.uid}:${info.gid} ${inside}`.trim();
}
