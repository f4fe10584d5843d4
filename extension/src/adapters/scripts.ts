import { browser } from 'wxt/browser';
import type { Closing } from '@/enforcer/decide';
import type { OwnedHost } from '@/enforcer/hosts';

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** The built files, by the names of their entrypoints. */
export const SENSE_FILE = '/sense.js';
const COVER_FILES = { js: ['/cover.js'], css: ['/assets/hidden.css'] };

/**
 * Makes the registered content scripts equal to what is wanted: the sense wherever a platform is, and the cover where one is
 * closed. The cover hides a page before it can paint, also one that comes from its own service worker.
 */
export async function registerScripts(
  hosts: readonly OwnedHost[],
  closings: readonly Closing[],
): Promise<void> {
  const wanted = [...sense(hosts), ...cover(closings)];
  const present = await browser.scripting.getRegisteredContentScripts();
  const stale = present.filter((script) => !wanted.some((other) => sameScript(script as Script, other)));
  const missing = wanted.filter((script) => !present.some((other) => sameScript(script, other as Script)));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
}

/** The match pattern of a host and all hosts under it. */
export function pagesOf(host: string): string {
  return `*://*.${host}/*`;
}

function sense(hosts: readonly OwnedHost[]): Script[] {
  if (hosts.length === 0) return [];
  const matches = hosts.map(({ host }) => pagesOf(host));
  // Composers are often built in frames without an address of their own.
  return [script({ id: 'sense', js: [SENSE_FILE], matches, allFrames: true, matchOriginAsFallback: true })];
}

function cover(closings: readonly Closing[]): Script[] {
  if (closings.length === 0) return [];
  const matches = closings.flatMap(({ hosts }) => hosts.map(pagesOf));
  const excludeMatches = closings.flatMap(({ exceptHosts }) => exceptHosts.map(pagesOf));
  return [
    script({ id: 'cover', ...COVER_FILES, matches, ...(excludeMatches.length > 0 && { excludeMatches }) }),
  ];
}

function script(own: Script & { js: string[] }): Script {
  return { runAt: 'document_start', persistAcrossSessions: true, ...own };
}

function sameScript(one: Script, other: Script): boolean {
  const gist = ({ id, matches, excludeMatches }: Script) =>
    JSON.stringify([id, [...(matches ?? [])].sort(), [...(excludeMatches ?? [])].sort()]);
  return gist(one) === gist(other);
}
