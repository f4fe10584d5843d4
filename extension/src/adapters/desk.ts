import { browser } from 'wxt/browser';
import type { Desk } from '@/away/desk';
import { isPrivate } from './host';

/** What a background knows of the desk, until the browser ends; the one for private windows sees other tabs, and has its own. */
export async function loadDesk(): Promise<Desk> {
  const found = await browser.storage.session.get({ [key()]: { away: false } });
  return found[key()] as Desk;
}

export async function saveDesk(desk: Desk): Promise<void> {
  await browser.storage.session.set({ [key()]: desk });
}

function key(): string {
  return isPrivate() ? 'desk-private' : 'desk';
}
