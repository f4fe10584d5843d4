import type { Place } from '@protocol/messages';
import type { FrontTab } from '@/adapters/windows';
import { composerPlaceOf, isLive, treat } from '@/enforcer/decide';
import { isShut } from '@/rules/verdicts';
import { mayPlay, type Sample, type SeenTab } from '@/tracker/sample';
import type { Composers } from './composers';
import { placeNow, type Table } from './place-now';
import type { Standing } from './standing';

/** Finds out in which front tabs a composer is in use. Only a page that counts as something else then is asked. */
export function seeComposers(
  standing: Pick<Standing, 'now'>,
  composers: Pick<Composers, 'isInUse'>,
  tabs: readonly FrontTab[],
  nowMs: number,
): Promise<(FrontTab & SeenTab)[]> {
  const facts = { ...standing.now(), nowMs };
  const see = async (tab: FrontTab) => {
    const { id, url } = tab;
    const mayCompose = id !== undefined && url && composerPlaceOf(facts, url);
    return { ...tab, isComposing: mayCompose ? await composers.isInUse(id) : false };
  };
  return Promise.all(tabs.map(see));
}

/** Asks the page in front for a video that cannot be heard, where all else says that nothing has attention. */
export async function seePlaying(
  sample: Sample,
  tabs: readonly Pick<FrontTab, 'id' | 'focused'>[],
  ask: (tabId: number) => Promise<number | undefined>,
): Promise<Sample> {
  const front = tabs.find((tab) => tab.focused);
  if (front?.id === undefined || !mayPlay(sample)) return sample;
  return { ...sample, playedMs: await ask(front.id) };
}

/** The place of a page that can be seen: one that is shut is covered, unless a call or a broadcast goes on there. */
export function openPlace(
  standing: Table,
  url: string,
  nowMs: number,
  isComposing = false,
): Place | undefined {
  const facts = { ...standing.now(), nowMs };
  const place = placeNow(standing, url, nowMs, isComposing);
  const isHidden = place && isShut(treat(facts, place).verdict);
  return isHidden && !isLive(facts, url) ? undefined : place;
}
