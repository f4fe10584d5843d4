import type { Place } from '@protocol/messages';
import { composerPlaceOf, placeOf } from '@/enforcer/decide';
import type { Standing } from './standing';

/**
 * What a page counts as at an instant: what can be done on it while its own place is closed, what is done in a composer above it, or what
 * the table says.
 */
export function placeNow(
  standing: Pick<Standing, 'now' | 'placeOf'>,
  url: string,
  nowMs: number,
  isComposing = false,
): Place | undefined {
  const facts = { ...standing.now(), nowMs };
  const place = (isComposing && composerPlaceOf(facts, url)) || placeOf(facts, url);
  return place ? { platform: place.platform, role: place.role, rule: place.rule } : standing.placeOf(url);
}
