import type { Rule, Rules } from '@protocol/messages';

/** A host, with all hosts under it, that belongs to one platform as a whole. */
export interface OwnedHost {
  host: string;
  platform: string;
}

/**
 * The hosts that a platform owns: those with a rule for any page. A host that only lends some paths to a platform, as a search
 * engine does to its business pages, is nobody's, and is never closed as a whole.
 */
export function ownedHosts(rules: Rules): OwnedHost[] {
  const owners = new Map<string, string>();
  for (const rule of rules.rules) {
    if (takesAnyPage(rule) && !owners.has(rule.host)) owners.set(rule.host, rule.platform);
  }
  const owned = [...owners].map(([host, platform]) => ({ host, platform }));
  return owned.filter((one) => !isSaidAlready(one, owned)).sort((a, b) => (a.host < b.host ? -1 : 1));
}

/** Whether the nearest host around this one belongs to the same platform, so that this one adds nothing. */
function isSaidAlready(one: OwnedHost, owned: readonly OwnedHost[]): boolean {
  const around = owned.filter((other) => other !== one && isWithin(one.host, other.host));
  return narrowest(around)?.platform === one.platform;
}

function narrowest(hosts: readonly OwnedHost[]): OwnedHost | undefined {
  return hosts.toSorted((a, b) => b.host.length - a.host.length)[0];
}

/** The host that a page belongs to; the narrowest one decides. Only http and https pages have one. */
export function hostOf(hosts: readonly OwnedHost[], rawUrl: string): OwnedHost | undefined {
  if (!URL.canParse(rawUrl)) return undefined;
  const url = new URL(rawUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const name = url.hostname.replace(/\.$/, '');
  return narrowest(hosts.filter(({ host }) => isWithin(name, host)));
}

/** The hosts that lie under no other of them, in order. */
export function widest(hosts: Iterable<string>): string[] {
  const all = new Set(hosts);
  const isUnder = (host: string) => [...all].some((other) => other !== host && isWithin(host, other));
  return [...all].filter((host) => !isUnder(host)).sort();
}

/** Whether `name` is `host` or lies under it. */
export function isWithin(name: string, host: string): boolean {
  return name === host || name.endsWith(`.${host}`);
}

/** Whether the rule takes whatever page is on its host. */
export function takesAnyPage(rule: Rule): boolean {
  return (!rule.path || rule.path === '/**') && !rule.query && !rule.hash;
}
