import type { Unlisted } from '@/messages';
import { hostOfSite } from '@/rules/site';
import type { Front } from './front-page';
import type { Standing } from './standing';

/**
 * The site in front that is on no platform. The browser tells its address for as long as somebody has the popup open there, and nobody
 * else is told or keeps it.
 */
export async function unlistedNow(
  standing: Pick<Standing, 'now' | 'placeOf'>,
  { id, url }: Front,
  isMastodon: (tabId: number) => Promise<boolean>,
): Promise<Unlisted | undefined> {
  const { startedMs, rules } = standing.now();
  const host = url && hostOfSite(url);
  if (startedMs === undefined || !rules || !host || id === undefined) return undefined;
  return standing.placeOf(url) ? undefined : { host, isMastodon: await isMastodon(id) };
}
