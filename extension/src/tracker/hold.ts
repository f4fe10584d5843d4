import type { Hold } from '@protocol/messages';
import type { PageHold } from '@/rules/holds';
import type { SeenTab } from './sample';

/** A tab, with what may run on its page. */
export interface HoldTab extends Pick<SeenTab, 'focused' | 'audible'> {
  page: PageHold | undefined;
}

/** All that a browser sees of why nobody should be interrupted. */
export interface HoldSight {
  tabs: readonly HoldTab[];
  /** The window that has the focus fills the screen, whatever it shows. */
  isFullScreen: boolean;
  /** Somebody types in a platform's page. */
  isTyping: boolean;
}

/**
 * Why nobody should be interrupted, as far as this browser sees; of several reasons the first one.
 *
 *     call        its page is in front, or can be heard in any tab: a silent one in the background may be over
 *     live        its page is open in any tab that is loaded: a broadcast goes on while its person answers comments elsewhere,
 *                 and nothing in the address or in the sound says whether it runs
 *     fullscreen  also on a site that nobody listed: the window alone says it
 *     typing
 */
export function holdOf({ tabs, isFullScreen, isTyping }: HoldSight): Hold | undefined {
  if (tabs.some((tab) => isCall(tab) && (tab.focused || tab.audible))) return 'call';
  if (tabs.some(({ page }) => page?.hold === 'live')) return 'live';
  if (isFullScreen) return 'fullscreen';
  return isTyping ? 'typing' : undefined;
}

/** Whether the page of a tab is a call now, in front or not: its time is never counted. */
export function isCall({ page, audible }: Pick<HoldTab, 'page' | 'audible'>): boolean {
  return page?.hold === 'call' && (!page.sounding || audible);
}
