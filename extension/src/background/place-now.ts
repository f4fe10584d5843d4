import type { Place } from '@protocol/messages';
import { composerPlaceOf, placeOf } from '@/enforcer/decide';
import type { Standing } from './standing';
import { whoseNow } from './whose';

/** What is known of pages. */
export type Table = Pick<Standing, 'now' | 'placeOf' | 'clientPagesOf'>;

/**
 * What a page counts as at an instant, and for whom: what can be done on it while its own place is closed, what is done in a composer above
 * it, or what the table says.
 */
export function placeNow(
  standing: Table,
  url: string,
  nowMs: number,
  isComposing = false,
): Place | undefined {
  const facts = { ...standing.now(), nowMs };
  const found = (isComposing && composerPlaceOf(facts, url)) || placeOf(facts, url);
  const place = found
    ? { platform: found.platform, role: found.role, rule: found.rule }
    : standing.placeOf(url);
  const whose = place && whoseNow(standing, url, nowMs);
  return place && whose ? { ...place, client: whose.client } : place;
}
