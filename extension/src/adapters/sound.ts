import { type Browser, browser } from 'wxt/browser';
import type { SoundTab } from '@/away/sound';
import { isVisible } from './windows';

/** The tabs that can be heard or are muted. In private windows Chromium's second background sees its own. */
export async function soundTabs(): Promise<SoundTab[]> {
  const [audible, muted] = await Promise.all([
    browser.tabs.query({ audible: true }),
    browser.tabs.query({ muted: true }),
  ]);
  const silent = muted.filter(({ id }) => !audible.some((other) => other.id === id));
  const tabs = await Promise.all([...audible, ...silent].map(soundTab));
  return tabs.filter((tab) => tab !== undefined);
}

/** Mutes a tab in our name, or gives its sound back. */
export async function setMuted(id: number, muted: boolean): Promise<void> {
  await browser.tabs.update(id, { muted });
}

async function soundTab(tab: Browser.tabs.Tab): Promise<SoundTab | undefined> {
  const { id, url, audible = false, active, windowId } = tab;
  if (id === undefined) return undefined;
  const by = mutedBy(tab);
  return { id, url, audible, ...(by && { muted: by }), seen: active && (await isVisible(windowId)) };
}

/** The browser says which extension has muted a tab last, also to a later life of its worker. */
function mutedBy({ mutedInfo }: Browser.tabs.Tab): SoundTab['muted'] | undefined {
  if (!mutedInfo?.muted) return undefined;
  const isOurs = mutedInfo.reason === 'extension' && mutedInfo.extensionId === browser.runtime.id;
  return isOurs ? 'us' : 'other';
}
