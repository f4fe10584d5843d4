import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { HOSTS } from '../sites/pages';
import type { Sites } from '../sites/server';
import { BUILT, temporaryFolder } from './paths';
import { until } from './wait';

/** The add-on's id in its manifest, and the address that Firefox would otherwise invent for it anew in each profile. */
const ADDON_ID = 'extension@offhours';
const UUID = '7d4ff0a5-3c52-4f0e-9c1e-0f0f6ff5a1d7';
/** What Firefox says of the add-on to whom it connects. */
export const ADDON_ORIGIN = `moz-extension://${UUID}`;

export interface FirefoxOptions {
  sites: Sites;
  profile?: string;
  env?: Record<string, string>;
  /** What to start instead of Debian's own. */
  executable?: string;
  /** The add-on is on this computer already, for everybody: none is installed in the profile. */
  installed?: boolean;
  /** The add-on is the profile's own: it is there at its next start, with all that it has stored. */
  kept?: boolean;
  /** The person has the last tabs come back with the browser. */
  restores?: boolean;
  /** The person lets the add-on into private windows. */
  privately?: boolean;
  /** False needs a display. Default true. */
  headless?: boolean;
  /** How long the background lives after its last event. Firefox's own default is 30 s. */
  backgroundLivesMs?: number;
  /** Other add-ons that the person has, too. */
  others?: Addon[];
  /** More names that lead to this computer, on every port. */
  rebound?: string[];
}

/** An add-on that is not ours. */
export interface Addon {
  id: string;
  /** The address of its own pages. */
  uuid: string;
  folder: string;
}

/** Firefox ESR with the built add-on in it, on a web that is the look-alike sites alone. */
export interface Firefox {
  browser: Browser;
  profile: string;
  /** One of the add-on's own pages, in which every function of the add-on's API can be called. */
  ownPage(path: string): Promise<Page>;
  /** Such a page of another add-on. */
  pageOf(addon: Addon, path: string): Promise<Page>;
  /** The addresses of all tabs, those of add-ons' pages among them, as Firefox has them now. */
  urls(): Promise<string[]>;
  /** Its person quits it, with all tabs open. */
  quit(): Promise<void>;
  close(): Promise<void>;
}

export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const temporary = options.profile ? undefined : await temporaryFolder('firefox');
  const profile = options.profile ?? temporary?.path ?? '';
  if (options.kept) await keepIn(profile);
  const browser = await launch({
    browser: 'firefox',
    executablePath: options.executable ?? process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    // Nothing is opened in front of the last tabs.
    ...(options.restores && { ignoreDefaultArgs: ['about:blank'] }),
    // Without it Firefox lets no remote page go to an add-on's address.
    args: ['--remote-allow-system-access'],
    env: { ...process.env, ...options.env },
    extraPrefsFirefox: preferences(options),
  });
  if (options.privately) await installPrivately(browser);
  else if (!options.installed && !options.kept) await browser.installExtension(BUILT.firefox);
  for (const { folder } of options.others ?? []) await browser.installExtension(folder);
  return {
    browser,
    profile,
    ownPage: (path) => openOwn(browser, UUID, path),
    pageOf: ({ uuid }, path) => openOwn(browser, uuid, path),
    urls: () => urlsIn(browser),
    quit: () => quit(browser),
    async close() {
      await browser.close();
      await temporary?.remove();
    },
  };
}

function preferences(options: FirefoxOptions): Record<string, string | number | boolean> {
  const { sites, installed, backgroundLivesMs, kept, restores, others = [], rebound = [] } = options;
  const uuids = { [ADDON_ID]: UUID, ...Object.fromEntries(others.map(({ id, uuid }) => [id, uuid])) };
  return {
    ...(backgroundLivesMs && { 'extensions.background.idle.timeout': backgroundLivesMs }),
    'extensions.webextensions.uuids': JSON.stringify(uuids),
    'network.dns.localDomains': [...HOSTS, ...rebound].join(','),
    // The person says yes to whatever the add-on asks for.
    'extensions.webextOptionalPermissionPrompts': false,
    ...(others.length > 0 && HURRIED),
    ...(installed && AS_DEBIAN),
    ...(kept && { 'xpinstall.signatures.required': false }),
    ...(restores && { 'browser.startup.page': 3, 'browser.sessionstore.restore_on_demand': false }),
    'network.socket.forcePort': `443=${sites.httpsPort};80=${sites.httpPort}`,
  };
}

/** A file of the add-on's name that says where it lies is as good as the add-on itself. */
async function keepIn(profile: string): Promise<void> {
  await mkdir(join(profile, 'extensions'), { recursive: true });
  await writeFile(join(profile, 'extensions', ADDON_ID), BUILT.firefox);
}

/** Puppeteer's own way leaves out what only Firefox knows. */
async function installPrivately(browser: Browser): Promise<void> {
  await sendTo(browser, 'webExtension.install', {
    extensionData: { type: 'path', path: BUILT.firefox },
    'moz:allowPrivateBrowsing': true,
  });
}

async function urlsIn(browser: Browser): Promise<string[]> {
  const { contexts } = await sendTo<{ contexts: { url: string }[] }>(browser, 'browsingContext.getTree', {});
  return contexts.map(({ url }) => url);
}

/** Ends Firefox as its own menu does, by which it keeps the last tabs: Puppeteer closes them first. */
async function quit(browser: Browser): Promise<void> {
  const gone = new Promise((resolve) => browser.process()?.once('exit', resolve));
  const { contexts } = await sendTo<{ contexts: { context: string }[] }>(browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  await sendTo(browser, 'script.evaluate', {
    expression: 'Services.startup.quit(Ci.nsIAppStartup.eAttemptQuit)',
    target: { context: contexts[0]?.context },
    awaitPromise: false,
  });
  await gone;
}

/** A command of WebDriver BiDi, as it goes over the wire. */
async function sendTo<Result>(browser: Browser, method: string, params: object): Promise<Result> {
  const { connection } = browser as Browser & {
    connection: { send(method: string, params: object): Promise<{ result: Result }> };
  };
  return (await connection.send(method, params)).result;
}

/** Puppeteer has Firefox look for add-ons in the profile alone; Debian's own looks everywhere and trusts the system's folders. */
const AS_DEBIAN = { 'extensions.enabledScopes': 15, 'extensions.autoDisableScopes': 3 };

/**
 * For other add-ons and pages that send much that is refused: Firefox would keep their sockets waiting for up to a minute after
 * a refusal, and would ask its person about a form that goes from a secure page to an insecure one.
 */
const HURRIED = {
  'network.websocket.delay-failed-reconnects': false,
  'security.warn_submit_secure_to_insecure': false,
};

/**
 * The page arrives although Firefox never says so: the going is not waited for, its end is. A page that is asked while it
 * changes answers with a mistake of Firefox's own.
 */
async function openOwn(browser: Browser, uuid: string, path: string): Promise<Page> {
  const page = await browser.newPage();
  const address = `moz-extension://${uuid}/${path}`;
  page.goto(address).catch(() => undefined);
  const isThere = (wanted: string) => location.href === wanted && document.readyState === 'complete';
  await until(address, () => page.evaluate(isThere, address).catch(() => false));
  return page;
}
