import type { ClientPages } from '@protocol/messages';
import type { Standing } from './standing';

/** Whom a page is for. */
export interface Whose {
  client: string;
  /** The pages by which it is known; missing: it was chosen by hand. */
  pages?: ClientPages;
}

/** Whom a page is for at an instant: as its address says, else as was chosen by hand. Undefined: nobody in particular. */
export function whoseNow(
  standing: Pick<Standing, 'now' | 'clientPagesOf'>,
  url: string,
  nowMs: number,
): Whose | undefined {
  const pages = standing.clientPagesOf(url);
  if (pages) return { client: pages.client, pages };
  const client = chosenNow(standing, nowMs);
  return client === undefined ? undefined : { client };
}

/** The client that was chosen by hand, while that holds. */
export function chosenNow(standing: Pick<Standing, 'now'>, nowMs: number): string | undefined {
  const { chosen, rules } = standing.now();
  const { id, untilMs = 0 } = chosen ?? {};
  const isThere = rules?.clients?.some((client) => client.id === id);
  return isThere && nowMs < untilMs ? id : undefined;
}
