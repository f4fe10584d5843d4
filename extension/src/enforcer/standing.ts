import type { Rules } from '@protocol/messages';
import type { Stored } from '@/adapters/keys';
import { localStore } from '@/adapters/store';

/** What the enforcer reads of the store. */
export type Standing = Pick<Stored, 'startedMs' | 'plan' | 'rules' | 'muted' | 'language' | 'followUp'>;

export async function loadStanding(): Promise<Standing> {
  const standing = await localStore.get('startedMs', 'plan', 'rules', 'muted', 'language', 'followUp');
  return { ...standing, ...(standing.rules && { rules: known(standing.rules) }) };
}

let last: { rules: Rules; text: string } | undefined;

/** The rules of the last time if they are the same, so that what is made of them need not be made for each visit. */
function known(rules: Rules): Rules {
  const text = JSON.stringify(rules);
  if (last?.text !== text) last = { rules, text };
  return last.rules;
}

/** Keeps which hosts are muted, so that the next life of the worker knows; an empty list is no key at all. */
export async function saveMuted(hosts: string[]): Promise<void> {
  if (hosts.length === 0) await localStore.remove('muted');
  else await localStore.set({ muted: hosts });
}
