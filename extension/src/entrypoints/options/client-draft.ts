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
 * as in the popup, stays.
 */
export function clientOf({ id, label, pages, before }: ClientDraft, now?: Client): Client {
  const told = pages.map((page) => page.trim()).filter(Boolean);
  const added = (now?.pages ?? []).filter((page) => !before.includes(page) && !told.includes(page));
  const all = [...told.map(namingIn), ...added];
  return { ...(id && { id }), label: label.trim(), ...(all.length > 0 && { pages: all }) };
}

/** What of a line says whose page it is: a pattern is whole, and of an address neither query nor fragment is kept that is no mark. */
function namingIn(line: string): string {
  const bare = line.replace(/^https?:\/\//i, '');
  const [path = ''] = bare.split('?');
  if (path.split('/').some((segment) => segment === '*' || segment === '**')) return line;
  return markIn(`https://${bare}`) ?? bare.replace(/[?#].*$/, '');
}

/** The line of the form that a field of the daemon's refusal is about; blank lines were not sent. */
export function lineOf(field: string | undefined, pages: readonly string[]): number | undefined {
  const at = /^pages\[(\d+)\]/.exec(field ?? '')?.[1];
  if (at === undefined) return undefined;
  const sent = [...pages.keys()].filter((line) => pages[line]?.trim() !== '');
  return sent[Number(at)];
}
