/**
 * Whether the page around a frame is certainly of no platform: none of whose hosts we were given. False where the browser does not say whose it is:
 * the background knows.
 *
 * @param patterns match patterns such as *://*.facebook.com/*
 */
export function isInOtherSite({ ancestorOrigins }: Location, patterns: readonly string[]): boolean {
  const top = ancestorOrigins?.[ancestorOrigins.length - 1];
  if (!top || !URL.canParse(top)) return false;
  const { hostname } = new URL(top);
  return !patterns.some((pattern) => `.${hostname}`.endsWith(hostOf(pattern)));
}

/** With a dot before it. */
function hostOf(pattern: string): string {
  return pattern.replace(/^.*:\/\/\*/, '').replace(/\/.*$/, '');
}
