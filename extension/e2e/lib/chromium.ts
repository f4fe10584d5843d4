import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import type { Sites } from '../sites/server';
import { BUILT, temporaryFolder } from './paths';

export interface ChromiumOptions {
  sites: Sites;
  /** An existing profile, for a second start. A new one is made, and removed, without it. */
  profile?: string;
  /** False needs a display. Default true. */
  headless?: boolean;
  args?: string[];
  env?: Record<string, string>;
  /** Device pixels per CSS pixel, for pictures. Default 1. */
  scale?: number;
  /** The caller closes the browser on Ctrl-C, in its own order. */
  ownSignals?: boolean;
  /** Origins that the person has allowed to notify. */
  mayNotify?: string[];
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

/** What Playwright adds that would hide what is to be tested. */
const UNWANTED = [
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-back-forward-cache',
];

/** Loads the built extension. */
export const LOADED = [`--disable-extensions-except=${BUILT.chromium}`, `--load-extension=${BUILT.chromium}`];

export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const temporary = options.profile ? undefined : await temporaryFolder('chromium');
  const profile = options.profile ?? temporary?.path ?? '';
  if (options.mayNotify) await allowNotifications(profile, options.mayNotify);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    env: { ...(process.env as Record<string, string>), ...options.env },
    ignoreDefaultArgs: UNWANTED,
    ...(options.scale && { deviceScaleFactor: options.scale }),
    ...(options.ownSignals && { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }),
    args: [...argumentsFor(options.sites), ...(options.args ?? [])],
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

function argumentsFor(sites: Sites): string[] {
  const web = `MAP *:443 127.0.0.1:${sites.httpsPort},MAP *:80 127.0.0.1:${sites.httpPort},EXCLUDE 127.0.0.1`;
  return [...LOADED, `--host-resolver-rules=${web}`, '--ignore-certificate-errors', '--no-sandbox'];
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return (
    context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', { predicate: isOurs })
  );
}

function isOurs(worker: Worker): boolean {
  return worker.url().startsWith('chrome-extension://');
}

/** Writes what the person's own click on "Allow" would have left in a profile. */
async function allowNotifications(profile: string, origins: string[]): Promise<void> {
  const allowed = origins.map((origin) => [`${origin}:443,*`, { setting: 1 }]);
  const notifications = Object.fromEntries(allowed);
  const preferences = { profile: { content_settings: { exceptions: { notifications } } } };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
