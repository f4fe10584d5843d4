import { execFile, spawn } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserInfo, Browsers, Stats } from '@protocol/messages';
import { until } from '../lib/wait';

const run = promisify(execFile);

/** Somebody with an account on this computer. All that they do is done with their own rights. */
export interface Person {
  home: string;
  /** Logs in, as a display manager would: with a session, and a systemd manager of their own. */
  logIn(): Promise<void>;
  /** Ends the session, and waits until nothing of theirs is running. */
  logOut(): Promise<void>;
  /** Runs a program and answers what it prints. */
  run(program: string, ...words: string[]): Promise<string>;
  /** Asks their daemon by the command line. */
  ask<Answer>(...words: string[]): Promise<Answer>;
  stats(): Promise<Stats>;
  browsers(): Promise<BrowserInfo[]>;
  /** The daemon's process; 0 while there is none. */
  daemon(): Promise<number>;
  /** Makes a folder of theirs under their home, and answers its path. */
  folder(name: string): Promise<string>;
  /** A program that starts the named one as this person, for who can only be told of a path. */
  starts(program: string): Promise<string>;
}

/** Makes the account. */
export async function newPerson(name: string): Promise<Person> {
  await run('useradd', ['--create-home', '--shell', '/bin/bash', name]);
  const id = Number((await run('id', ['--user', name])).stdout);
  const home = `/home/${name}`;
  const as = asPerson(name, id, home);
  const own = async (program: string, ...words: string[]) =>
    (await run('setpriv', [...as, program, ...words])).stdout;
  const ask = async <Answer>(...words: string[]) =>
    JSON.parse(await own('offhours', ...words, '--json')) as Answer;
  return {
    home,
    logIn: () => logIn(name, id),
    logOut: () => logOut(name, id),
    run: own,
    ask,
    stats: () => ask<Stats>('stats'),
    browsers: async () => (await ask<Browsers>('browsers', 'list')).browsers,
    daemon: async () =>
      Number(await own('systemctl', '--user', 'show', '--property=MainPID', '--value', 'offhours')),
    async folder(folder) {
      await own('mkdir', '--parents', join(home, folder));
      return join(home, folder);
    },
    async starts(program) {
      const path = join('/run', `${name}-starts-${program}`);
      const line = [...as, program].map((word) => `'${word}'`).join(' ');
      await writeFile(path, `#!/bin/sh\nexec setpriv ${line} "$@"\n`);
      await chmod(path, 0o755);
      return path;
    },
  };
}

/** What a session gives to each of its programs, and nothing that we have from ours. */
function asPerson(name: string, id: number, home: string): string[] {
  const runtime = `/run/user/${id}`;
  return [
    ...[`--reuid=${id}`, `--regid=${id}`, '--init-groups', 'env', '--ignore-environment', `--chdir=${home}`],
    ...[
      `HOME=${home}`,
      `USER=${name}`,
      `LOGNAME=${name}`,
      'PATH=/usr/local/bin:/usr/bin:/bin',
      'LANG=C.UTF-8',
    ],
    ...[`XDG_RUNTIME_DIR=${runtime}`, `DBUS_SESSION_BUS_ADDRESS=unix:path=${runtime}/bus`],
  ];
}

/** A service with PAM is what a display manager's session is, too. */
async function logIn(name: string, id: number): Promise<void> {
  const login = ['--property=PAMName=login', `--property=User=${name}`, `--unit=login-of-${name}`];
  await run('systemd-run', ['--quiet', ...login, 'sleep', 'infinity']);
  await until('the manager', () => isActive(`user@${id}.service`));
}

async function logOut(name: string, id: number): Promise<void> {
  await run('systemctl', ['stop', `login-of-${name}`]);
  await until('the end of the manager', async () => !(await isActive(`user@${id}.service`)));
}

function isActive(unit: string): Promise<boolean> {
  return new Promise((resolve) => {
    spawn('systemctl', ['is-active', '--quiet', unit]).on('exit', (code) => resolve(code === 0));
  });
}
