import type { Client } from '@protocol/messages';
import { markIn } from '@/ui/platforms';

/** The longest label of a client, in characters. */
export const MAX_LABEL = 64;

/** What a person has filled in of a client. */
export interface ClientDraft {
  /** Missing while it is new. */
  id?: string;
  label: string;
  /** As they are typed: addresses will do. One line at least is shown. */
  pages: string[];
  /** The pages that there were when it was begun. */
  before: readonly string[];
}

export function emptyClient(): ClientDraft {
  return { label: '', pages: [''], before: [] };
}

export function draftOf({ id, label, pages = [] }: Client): ClientDraft {
  return { ...(id && { id }), label, pages: pages.length > 0 ? pages : [''], before: pages };
}

/**
 * What is sent of a draft, without blank lines: of each address what names the client, and nothing more. What was added elsewhere meanwhile,
 * as in the popup, stays; one that was removed meanwhile is a new one.
 */
export function clientOf({ id, label, pages, before }: ClientDraft, now?: Client): Client {
  const told = pages
    .map((page) => page.trim())
    .filter(Boolean)
    .map(namingIn);
  const added = (now?.pages ?? []).filter((page) => !before.includes(page) && !told.includes(page));
  const all = [...told, ...added];
  return { ...(id && now && { id }), label: label.trim(), ...(all.length > 0 && { pages: all }) };
}

/** What of a line says whose page it is: a pattern is whole, and of an address its mark, or the host and what its path begins with. */
function namingIn(line: string): string {
  const bare = line.replace(/^https?:\/\//i, '');
  const [path = ''] = bare.split('?');
  if (path.split('/').some((segment) => segment === '*' || segment === '**')) return line;
  const plain = bare.replace(/^[^/?#]*@/, '');
  const [, named = ''] = /^([^/?#]*(?:\/[^/?#]+)?)/.exec(plain) ?? [];
  return markIn(`https://${plain}`) ?? named;
}

/** The line of the form that a field of the daemon's refusal is about; blank lines were not sent. */
export function lineOf(field: string | undefined, pages: readonly string[]): number | undefined {
  const at = /^pages\[(\d+)\]/.exec(field ?? '')?.[1];
  if (at === undefined) return undefined;
  const sent = [...pages.keys()].filter((line) => pages[line]?.trim() !== '');
  return sent[Number(at)];
}
