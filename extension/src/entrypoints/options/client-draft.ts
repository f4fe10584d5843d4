import type { Client } from '@protocol/messages';

/** The longest label of a client, in characters. */
export const MAX_LABEL = 64;

/** What a person has filled in of a client. */
export interface ClientDraft {
  /** Missing while it is new. */
  id?: string;
  label: string;
  /** As they are typed: addresses will do. One line at least is shown. */
  pages: string[];
}

export function emptyClient(): ClientDraft {
  return { label: '', pages: [''] };
}

export function draftOf({ id, label, pages = [] }: Client): ClientDraft {
  return { ...(id && { id }), label, pages: pages.length > 0 ? pages : [''] };
}

/** What is sent of a draft, without blank lines. */
export function clientOf({ id, label, pages }: ClientDraft): Client {
  const told = pages.filter((page) => page.trim() !== '');
  return { ...(id && { id }), label: label.trim(), ...(told.length > 0 && { pages: told }) };
}

/** The line of the form that a field of the daemon's refusal is about; blank lines were not sent. */
export function lineOf(field: string | undefined, pages: readonly string[]): number | undefined {
  const at = /^pages\[(\d+)\]/.exec(field ?? '')?.[1];
  if (at === undefined) return undefined;
  const sent = [...pages.keys()].filter((line) => pages[line]?.trim() !== '');
  return sent[Number(at)];
}
