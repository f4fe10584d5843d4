import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { LOADED } from '../lib/chromium';
import { freePort, startDaemon } from '../lib/daemon';
import { end } from '../lib/process';
import type { Closers } from './closers';
import { Events } from './events';
import { fromTop, inRun } from './folder';
import type { Paper } from './paper';

/** A window of Chromium for the person to try, with a profile and data of its own that are kept for the next time. */
export async function openWindow(paper: Paper, closers: Closers): Promise<void> {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [data, profile] = [inRun('data'), inRun('profile')];
  await Promise.all([data, profile].map((path) => mkdir(path, { recursive: true })));
  paper.note(`A Chromium window opens, with a profile of its own in ${fromTop(profile)}. Press Start there, then
look at Facebook, Instagram, X or YouTube: what the daemon notices is written below.
To see platforms close, choose "Close from today", and let today's work end in two minutes with
  OFFHOURS_DATA=${fromTop(data)} bin/offhours hours edit
Ctrl-C ends everything.`);
  paper.heading('What happens');
  const daemon = await startDaemon({
    data,
    listen: await usualPort(),
    onEvent: new Events(paper, zone).hear,
  });
  closers.add(daemon.stop);
  await daemon.register(profile);
  const chromium = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', words(profile), {
    // Even with a profile of its own Chromium leaves crash settings and a cache in the person's home.
    env: { ...process.env, CHROME_CONFIG_HOME: inRun('config'), XDG_CACHE_HOME: inRun('cache') },
    stdio: 'ignore',
  });
  closers.add(() => end(chromium, 'SIGTERM'));
  await closed(chromium);
  if (!closers.closing) paper.note('\nThe window was closed.');
}

/** The extension opens its first page by itself. */
function words(profile: string): string[] {
  return [
    ...LOADED,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

async function closed(chromium: ChildProcess): Promise<void> {
  const [code] = await once(chromium, 'exit');
  if (code) throw new Error(`Chromium ended with ${code}`);
}

/** The same address every time: the browser of the kept profile knows the daemon by it. */
async function usualPort(): Promise<string> {
  const file = inRun('listen');
  const known = await readFile(file, 'utf8').catch(() => '');
  const listen = known.trim() || `127.0.0.1:${await freePort()}`;
  await writeFile(file, `${listen}\n`);
  return listen;
}
