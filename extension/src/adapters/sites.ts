import type { Rules } from '@protocol/messages';
import { browser } from 'wxt/browser';
import { isWithin, widest } from '@/enforcer/hosts';
import { pagesOf } from './scripts';

/**
 * The hosts of platforms that the browser hides from us: whatever a person has added and not yet allowed here. Firefox lets its
 * person take any site back at any time, and may have granted none to an add-on that it found in the system's folders.
 */
export async function hiddenSites(rules: Rules | undefined): Promise<string[]> {
  const hosts = rules ? hostsOf(rules) : installedHosts();
  if (await maySee(hosts)) return [];
  const seen = await Promise.all(hosts.map((host) => maySee([host])));
  return hosts.filter((_, index) => !seen[index]);
}

/** Asks the person to let us see hosts; they answer the browser itself. To be called by a click and nothing else. */
export function askForSites(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request(origins(hosts));
}

/** Gives back what was let us see of a host that did not become a platform. */
export async function giveBack(host: string): Promise<void> {
  // What was there from the installation the browser keeps.
  await browser.permissions.remove(origins([host])).catch(() => false);
}

/** Gives back what was let us see of hosts that are no platforms any more, so that we see nothing of them either. */
export async function forgetSites(before: Rules | undefined, after: Rules): Promise<void> {
  const [now, installed] = [hostsOf(after), installedHosts()];
  const isKept = (host: string) => [...now, ...installed].some((other) => isWithin(host, other));
  const gone = before ? hostsOf(before).filter((host) => !isKept(host)) : [];
  for (const host of gone) await giveBack(host);
}

function hostsOf({ rules }: Rules): string[] {
  return widest(rules.map(({ host }) => host));
}

function installedHosts(): string[] {
  const { host_permissions = [] } = browser.runtime.getManifest();
  return host_permissions.map((pattern: string) => pattern.slice('*://*.'.length, -'/*'.length));
}

function maySee(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.contains(origins(hosts));
}

function origins(hosts: readonly string[]) {
  return { origins: hosts.map(pagesOf) };
}
