import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stats } from '@protocol/messages';
import { type Chromium, type ChromiumOptions, launchChromium } from './chromium';
import { type Daemon, startDaemon } from './daemon';
import { type Firefox, type FirefoxOptions, launchFirefox } from './firefox';
import { moved, settingsIn } from './hours';
import { temporaryFolder } from './paths';

/** One person's home folder, with the daemon that serves it and the browsers that are used in it. */
export interface Home {
  path: string;
  daemon(): Daemon;
  /** A Chromium with a new profile, for which the daemon has been registered. */
  chromium(options: ChromiumOptions): Promise<Chromium>;
  /** A Firefox with a new profile, for which the daemon has been registered. */
  firefox(options: FirefoxOptions): Promise<Firefox>;
  /** Today's statistics, as the command line tells them. */
  stats(): Promise<Stats>;
  /** Puts settings in force, as TOML. */
  putInForce(settings: string): Promise<void>;
  /** Puts the settings in force in another zone, so that it is another time of day. */
  moveTo(zone: string): Promise<void>;
  /** Starts the daemon anew on the same data and the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Whoever runs the tests gets no notices. */
const NO_DESKTOP = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };

/** Opens a home in a zone, with working hours as {@link settingsIn} says. The desktop is named by its environment. */
export async function openHome(zone: string, desktop: Record<string, string> = NO_DESKTOP): Promise<Home> {
  const folder = await temporaryFolder('home');
  const path = folder.path;
  const env = { HOME: path, ...desktop };
  const start = (listen?: string) =>
    startDaemon({ data: join(path, 'data'), env, ...(listen && { listen }) });
  let daemon = await start();

  const putInForce = async (settings: string) => {
    const file = join(path, 'hours.toml');
    await writeFile(file, settings);
    await daemon.command('hours', 'set', file);
  };
  await putInForce(settingsIn(zone));

  return {
    path,
    daemon: () => daemon,
    async chromium(options) {
      const profile = join(path, `chromium-${Date.now()}`);
      await mkdir(profile);
      await daemon.register(profile);
      return launchChromium({ ...options, profile });
    },
    async firefox(options) {
      await daemon.command('browsers', 'register');
      return launchFirefox({ ...options, env });
    },
    stats: () => daemon.command<Stats>('stats'),
    putInForce,
    moveTo: async (other) => putInForce(moved(await daemon.text('hours', 'get'), other)),
    async restart() {
      daemon = await start(daemon.listen);
    },
    async close() {
      await daemon.stop();
      await folder.remove();
    },
  };
}
