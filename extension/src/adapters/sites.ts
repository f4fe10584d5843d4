import type { Rules } from '@protocol/messages';
import { browser } from 'wxt/browser';
import { isWithin, widest } from '@/enforcer/hosts';
import { ownOf } from '@/rules/own';
import { callHosts, platformHosts } from '@/rules/permitted';
import { pagesOf } from './scripts';
import { show, tabsOn } from './sweep';

/**
 * The hosts of platforms that the browser hides from us: whatever a person has added and not yet allowed here. Firefox lets its
 * person take any site back at any time, and may have granted none to an add-on that it found in the system's folders.
 */
export async function hiddenSites(rules: Rules | undefined): Promise<string[]> {
  const hosts = rules ? hostsOf(rules) : platformHosts(fromInstallation());
  if (await maySee(hosts)) return [];
  const seen = await Promise.all(hosts.map((host) => maySee([host])));
  return hosts.filter((_, index) => !seen[index]);
}

/** Asks the person to let us see hosts; they answer the browser itself. To be called by a click and nothing else. */
export async function askForSites(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request(origins(hosts)).catch(() => false);
}

/** Whether we may see a page, whatever the popup was let see of the one in front. */
export async function maySeePage(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  const page = `${protocol}//*.${hostname.replace(/\.$/, '')}/*`;
  // A name that makes no pattern, such as an address by numbers, is no platform's.
  return browser.permissions.contains({ origins: [page] }).catch(() => false);
}

/** Gives back what was let us see of a host that is no platform, or none any more; of what came with the installation, nothing. */
export async function giveBack(host: string): Promise<void> {
  const installed = [...platformHosts(fromInstallation()), ...callHosts(fromInstallation())];
  if (!installed.some((other) => isWithin(host, other))) await remove(host);
}

/**
 * Gives back what was let us see of platforms that their person has removed, so that we see nothing of them either. A table that does not
 * even name a platform has lost it, and gives it back to us later.
 */
export async function forgetSites(before: Rules | undefined, after: Rules): Promise<void> {
  const [named, kept] = [
    new Set(ownOf(after).map(({ id }) => id)),
    new Set(after.rules.map(({ host }) => host)),
  ];
  const gone = before?.rules.filter(({ platform, host }) => named.has(platform) && !kept.has(host)) ?? [];
  const isKept = (url: string) => [...kept].some((host) => isWithin(new URL(url).hostname, host));
  for (const host of new Set(gone.map((rule) => rule.host))) {
    await uncover(host, isKept);
    await giveBack(host);
  }
}

/** Takes what is ours off the pages of a host, while they can still be told: nobody would ever uncover a draft there afterwards. */
async function uncover(host: string, isKept: (url: string) => boolean): Promise<void> {
  const tabs = (await tabsOn([host])).filter(({ url }) => !isKept(url));
  await Promise.all(tabs.map(({ id }) => show(id, { type: 'enforcer.show', order: { show: 'nothing' } })));
}

async function remove(host: string): Promise<void> {
  await browser.permissions.remove(origins([host])).catch(() => false);
}

function hostsOf({ rules }: Rules): string[] {
  return widest(rules.map(({ host }) => host));
}

function fromInstallation(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

function maySee(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.contains(origins(hosts));
}

function origins(hosts: readonly string[]) {
  return { origins: hosts.map(pagesOf) };
}
