import { browser } from 'wxt/browser';
import type { Stored } from './keys';

/** What the enforcer reads of the store. */
export type Standing = Pick<Stored, 'startedMs' | 'plan' | 'rules' | 'muted'> & {
  language: NonNullable<Stored['language']>;
};

export async function loadStanding(): Promise<Standing> {
  const stored: Stored = await browser.storage.local.get(['startedMs', 'plan', 'rules', 'language', 'muted']);
  return { ...stored, language: stored.language ?? 'system' };
}

/** Keeps which hosts are muted, so that the next life of the worker knows; an empty list is no key at all. */
export async function saveMuted(hosts: string[]): Promise<void> {
  if (hosts.length === 0) await browser.storage.local.remove('muted');
  else await browser.storage.local.set({ muted: hosts } satisfies Stored);
}
