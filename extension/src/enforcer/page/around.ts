import { isWithin } from '../hosts';

/**
 * Whether the page around a frame is certainly of no platform: none of whose hosts we were given. False where the browser does not say whose it is:
 * the background knows.
 *
 * @param hosts those of platforms, such as facebook.com
 */
export function isInOtherSite({ ancestorOrigins }: Location, hosts: readonly string[]): boolean {
  const top = ancestorOrigins?.[ancestorOrigins.length - 1];
  if (!top || !URL.canParse(top)) return false;
  const { hostname } = new URL(top);
  return !hosts.some((host) => isWithin(hostname, host));
}
