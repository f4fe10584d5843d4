import { browser } from 'wxt/browser';
import type { Closing, MixedHost } from '@/enforcer/closings';
import type { Wanted } from '@/enforcer/decide';
import type { OwnedHost } from '@/enforcer/hosts';

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** The built files, by the names of their entrypoints. */
export const SENSE_FILE = '/sense.js';
const COVER_FILES = { js: ['/cover.js'], css: ['/assets/hidden.css'] };
const VEIL_FILE = '/veil.js';
const AWAKE_FILE = '/awake.js';
const EMBED_FILE = '/embed.js';
const EMBED = 'embed';

/**
 * Makes the registered content scripts equal to what is wanted: the sense wherever a platform is, the cover where one is
 * closed and the veil where a part of one is. Both hide a page before it can paint, also one that comes from its own service worker.
 * What comes before any of this is hidden by the sense until it is judged.
 * Embeds have a script of their own.
 *
 * @returns whether embeds are shut, or were until now
 */
export async function registerScripts({ hosts, closings, partOpen, embeds }: Wanted): Promise<boolean> {
  const wanted = [...sense(hosts), ...awake(hosts), ...cover(closings), ...veil(partOpen), ...embed(embeds)];
  const present = await browser.scripting.getRegisteredContentScripts();
  const missing = wanted.filter((script) => !hasId(present, script));
  const changed = wanted.filter(
    (script) => hasId(present, script) && !present.some((other) => sameScript(script, other as Script)),
  );
  const stale = present.filter((script) => !hasId(wanted, script)).map(({ id }) => id);
  // What hides comes before what hid goes, so that nothing is seen in between.
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
  if (changed.length > 0)
    await browser.scripting.updateContentScripts(changed.map((one) => ({ excludeMatches: [], ...one })));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  return [...wanted, ...present].some(({ id }) => id === EMBED);
}

function hasId(scripts: readonly { id: string }[], { id }: { id: string }): boolean {
  return scripts.some((other) => other.id === id);
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

/** Not kept beyond the end of the browser: where it is missing nothing that was kept can be relied on. */
function awake(hosts: readonly OwnedHost[]): Script[] {
  if (hosts.length === 0) return [];
  const matches = hosts.map(({ host }) => pagesOf(host));
  return [script({ id: 'awake', js: [AWAKE_FILE], matches, persistAcrossSessions: false })];
}

function cover(closings: readonly Closing[]): Script[] {
  if (closings.length === 0) return [];
  const matches = closings.flatMap(({ hosts }) => hosts.map(pagesOf));
  return [script({ id: 'cover', ...COVER_FILES, matches, ...except(closings) })];
}

function veil(partOpen: readonly MixedHost[]): Script[] {
  if (partOpen.length === 0) return [];
  const hosts = partOpen.map(({ host }) => host);
  return [script({ id: 'veil', js: [VEIL_FILE], matches: hosts.map(pagesOf), ...except(partOpen, hosts) })];
}

function embed(matches: readonly string[]): Script[] {
  if (matches.length === 0) return [];
  return [script({ id: EMBED, js: [EMBED_FILE], matches: [...matches], allFrames: true })];
}

/** The pages of narrower hosts that are treated otherwise. */
function except(around: readonly { exceptHosts: string[] }[], hosts: readonly string[] = []) {
  const others = around.flatMap(({ exceptHosts }) => exceptHosts).filter((other) => !hosts.includes(other));
  return others.length > 0 ? { excludeMatches: others.map(pagesOf) } : {};
}

function script(own: Script & { js: string[] }): Script {
  return { runAt: 'document_start', persistAcrossSessions: true, ...own };
}

function sameScript(one: Script, other: Script): boolean {
  const gist = ({ id, matches, excludeMatches }: Script) =>
    JSON.stringify([id, [...(matches ?? [])].sort(), [...(excludeMatches ?? [])].sort()]);
  return gist(one) === gist(other);
}
