import { browser } from 'wxt/browser';
import type { StripOrder } from '@/openings/strip';
import type { RestOrder } from '@/rest/rest';
import { ask, type OpenTab } from './sweep';

/** The front tab of each window that is not private, or all tabs, where the address is ours to know. */
export async function tabsFor(which: 'front' | 'all'): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({ discarded: false, ...(which === 'front' && { active: true }) });
  return tabs.flatMap(({ id, url, incognito }) =>
    id !== undefined && url && !incognito ? [{ id, url }] : [],
  );
}

/** Tells the page of a tab; one without our script in it is not there to be told, and one that stands still hears of it later. */
export async function tellTab(id: number, order: StripOrder | RestOrder): Promise<void> {
  await ask(id, 0, order);
}
