/**
 * The manifest asks for the hosts of platforms, and for those on which people call one another. Both are in one list there, and these are
 * no platforms: nothing is counted, closed or muted on them, and no script runs in their pages. Calls are on https alone, and by that
 * the patterns are told apart.
 */
const PLATFORM = '*://*.';
const CALL = 'https://*.';
const ANY_PATH = '/*';

/** The match pattern by which the manifest asks for a platform's host, and all hosts under it. */
export function platformPattern(host: string): string {
  return `${PLATFORM}${host}${ANY_PATH}`;
}

/** The same for a host of calls. */
export function callPattern(host: string): string {
  return `${CALL}${host}${ANY_PATH}`;
}

/** The hosts of platforms among match patterns of the manifest. */
export function platformHosts(patterns: readonly string[]): string[] {
  return hostsAfter(PLATFORM, patterns);
}

/** The hosts of calls among them. */
export function callHosts(patterns: readonly string[]): string[] {
  return hostsAfter(CALL, patterns);
}

function hostsAfter(start: string, patterns: readonly string[]): string[] {
  const ours = patterns.filter((pattern) => pattern.startsWith(start));
  return ours.map((pattern) => pattern.slice(start.length, -ANY_PATH.length));
}
