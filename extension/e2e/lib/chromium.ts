import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import type { Sites } from '../sites/server';
import { BUILT, temporaryFolder } from './paths';

export interface ChromiumOptions {
  sites: Sites;
  /** An existing profile, for a second start. A new one is made, and removed, without it. */
  profile?: string;
  /** What to start instead of Debian's own. */
  executable?: string;
  /** The extension is on this computer already, for everybody: nothing is loaded. */
  installed?: boolean;
  /** False needs a display. Default true. */
  headless?: boolean;
  args?: string[];
  env?: Record<string, string>;
  /** The last tabs come back, and nothing else is opened. */
  restores?: boolean;
  /** Device pixels per CSS pixel, for pictures. Default 1. */
  scale?: number;
  /** The caller closes the browser on Ctrl-C, in its own order. */
  ownSignals?: boolean;
  /** Origins that the person has allowed to notify. */
  mayNotify?: string[];
  /** Pages are heard, though by nobody, and may begin to sound by themselves. */
  sounds?: boolean;
  /** Its person has switched developer mode on: without it what lies in a folder is not run again once it has been reloaded. */
  develops?: boolean;
  /** Folders of other extensions that the person has, too. */
  others?: string[];
  /** Names that lead to this computer on every port, beside the web's own two. */
  rebound?: string[];
}

/** Debian's Chromium with the built extension in it, on a web that is the look-alike sites alone. */
export interface Chromium {
  context: BrowserContext;
  profile: string;
  extensionId: string;
  /** The extension's worker, started if it sleeps. */
  worker(): Promise<Worker>;
  /** The popup's page in a tab of its own. */
  popup(): Promise<Page>;
  close(): Promise<void>;
}

/** What follows from the public key in the manifest. */
export const EXTENSION_ID = 'nmhjamgflnhapehdmafgamebfjpmlfgp';

/** What Playwright adds that would hide what is to be tested. */
const UNWANTED = [
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-back-forward-cache',
];

function unwanted({ sounds, restores }: ChromiumOptions): string[] {
  return [...UNWANTED, ...(sounds ? ['--mute-audio'] : []), ...(restores ? ['about:blank'] : [])];
}

export const SOUNDS = ['--autoplay-policy=no-user-gesture-required'];

/** Loads the built extension, and others with it. */
function loaded(others: string[] = []): string[] {
  const all = [BUILT.chromium, ...others].join(',');
  return [`--disable-extensions-except=${all}`, `--load-extension=${all}`];
}

export const LOADED = loaded();

export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const temporary = options.profile ? undefined : await temporaryFolder('chromium');
  const profile = options.profile ?? temporary?.path ?? '';
  if (options.mayNotify) await allowNotifications(profile, options.mayNotify);
  if (options.develops) await prefer(profile, { extensions: { ui: { developer_mode: true } } });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable ?? process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    env: { ...(process.env as Record<string, string>), ...options.env },
    ignoreDefaultArgs: unwanted(options),
    ...(options.scale && { deviceScaleFactor: options.scale }),
    ...(options.ownSignals && { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }),
    args: [
      ...argumentsFor(options),
      ...(options.sounds ? SOUNDS : []),
      ...(options.restores ? ['--restore-last-session'] : []),
      ...(options.args ?? []),
    ],
  });
  const worker = () => workerOf(context);
  const extensionId = new URL((await worker()).url()).host;
  return {
    context,
    profile,
    extensionId,
    worker,
    async popup() {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/popup.html`);
      return page;
    },
    async close() {
      await context.close();
      await temporary?.remove();
    },
  };
}

/** What Chromium is started with for the built extension and a web that is the look-alike sites alone. */
export function argumentsFor({ sites, installed, others, rebound = [] }: ChromiumOptions): string[] {
  const web = [`MAP *:443 127.0.0.1:${sites.httpsPort}`, `MAP *:80 127.0.0.1:${sites.httpPort}`];
  const rules = [...web, ...rebound.map((name) => `MAP ${name} 127.0.0.1`), 'EXCLUDE 127.0.0.1'];
  const names = `--host-resolver-rules=${rules.join(',')}`;
  return [...(installed ? [] : loaded(others)), names, '--ignore-certificate-errors', '--no-sandbox'];
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return (
    context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', { predicate: isOurs })
  );
}

function isOurs(worker: Worker): boolean {
  return worker.url().startsWith(`chrome-extension://${EXTENSION_ID}/`);
}

/** Writes what the person's own click on "Allow" would have left in a profile. */
async function allowNotifications(profile: string, origins: string[]): Promise<void> {
  const allowed = origins.map((origin) => [`${origin}:443,*`, { setting: 1 }]);
  const notifications = Object.fromEntries(allowed);
  await prefer(profile, { profile: { content_settings: { exceptions: { notifications } } } });
}

/** Writes what the person's own switch "Allow in Incognito" would have left in a profile. */
export async function letInPrivately(profile: string): Promise<void> {
  await prefer(profile, { extensions: { settings: { [EXTENSION_ID]: { incognito: true } } } });
}

async function prefer(profile: string, preferences: object): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
