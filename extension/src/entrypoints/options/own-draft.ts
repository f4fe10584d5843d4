import type { OwnPages, OwnPlatform, Role } from '@protocol/messages';
import { hostOfSite } from '@/rules/site';

/** The longest name of a platform, in characters. */
export const MAX_NAME = 64;

/** What a person has filled in of a platform. */
export interface OwnDraft {
  /** As it is typed: an address will do. */
  host: string;
  /** The host is that of one which is there already. */
  fixed: boolean;
  name: string;
  role: Role;
  isMastodon: boolean;
  pages: OwnPages[];
}

export function emptyDraft(host = ''): OwnDraft {
  return { host, fixed: false, name: '', role: 'feed', isMastodon: false, pages: [] };
}

export function draftOf({ host, name, role, kind, pages = [] }: OwnPlatform): OwnDraft {
  return { host, fixed: true, name, role, isMastodon: kind === 'mastodon', pages };
}

/** The draft that the popup asks for in the address of the page; one of a site that is there already opens that. */
export function askedFor(hash: string, list: readonly OwnPlatform[]): OwnDraft | undefined {
  const asked = new URLSearchParams(hash.slice(1));
  const host = hostOfSite(asked.get('add') ?? '');
  if (!host) return undefined;
  const there = list.find((own) => own.host === host);
  return there ? draftOf(there) : { ...emptyDraft(host), isMastodon: asked.has('mastodon') };
}

/** What is sent of a draft; undefined while it names no site. A platform without a name is called by its host. */
export function ownOf({ name, role, isMastodon, pages, ...draft }: OwnDraft): OwnPlatform | undefined {
  const host = hostOfSite(draft.host);
  if (!host) return undefined;
  const told = pages.filter(({ path }) => path.trim() !== '');
  return {
    host,
    name: name.trim() || host.slice(0, MAX_NAME),
    role,
    ...(isMastodon && { kind: 'mastodon' }),
    ...(told.length > 0 && { pages: told }),
  };
}

/** The line of the form that a field of the daemon's refusal is about; blank lines were not sent. */
export function lineOf(field: string | undefined, pages: readonly OwnPages[]): number | undefined {
  const at = /^pages\[(\d+)\]/.exec(field ?? '')?.[1];
  if (at === undefined) return undefined;
  const sent = [...pages.keys()].filter((line) => pages[line]?.path.trim() !== '');
  return sent[Number(at)];
}
