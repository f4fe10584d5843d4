import type { Stored } from '@/adapters/keys';
import { localStore } from '@/adapters/store';

/** What the enforcer reads of the store. */
export type Standing = Pick<Stored, 'startedMs' | 'plan' | 'rules' | 'muted' | 'language'>;

export function loadStanding(): Promise<Standing> {
  return localStore.get('startedMs', 'plan', 'rules', 'muted', 'language');
}

/** Keeps which hosts are muted, so that the next life of the worker knows; an empty list is no key at all. */
export async function saveMuted(hosts: string[]): Promise<void> {
  if (hosts.length === 0) await localStore.remove('muted');
  else await localStore.set({ muted: hosts });
}
