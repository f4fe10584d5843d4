import type { Place } from '@protocol/messages';
import { placeOf } from '@/enforcer/decide';
import type { Standing } from './standing';

/** What a page counts as at an instant: what can be done on it while its own place is closed, or what the table says. */
export function placeNow(
  standing: Pick<Standing, 'now' | 'placeOf'>,
  url: string,
  nowMs: number,
): Place | undefined {
  const place = placeOf({ ...standing.now(), nowMs }, url);
  return place ? { platform: place.platform, role: place.role, rule: place.rule } : standing.placeOf(url);
}
