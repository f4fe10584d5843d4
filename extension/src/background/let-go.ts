import type { Standing } from './standing';

export interface LetGoParts {
  /** Settles once the tracker looks no more. */
  stopped: Promise<void>;
  standing: Pick<Standing, 'forget' | 'keep' | 'now'>;
  showBadge(): Promise<void>;
  /** Makes the browser follow what is stored. */
  planChanged(): Promise<void>;
}

/**
 * The person disconnected this browser: it records and enforces nothing until they connect it and press Start again. The plan
 * goes first, so that what it has closed and muted is undone while it is still known. A step that fails, as on a full disk,
 * holds back no other.
 */
export async function letGo({ stopped, standing, showBadge, planChanged }: LetGoParts): Promise<void> {
  await Promise.allSettled([
    stopped,
    standing.forget('plan', 'breaks', 'followUp', 'onCall', 'chosen', 'settings'),
  ]);
  await Promise.allSettled([showBadge(), planChanged()]);
  await Promise.allSettled([standing.forget('startedMs'), forgetClients(standing)]);
  await planChanged();
}

/** What pages count as is no secret; for whom somebody works is. A table that cannot be written anew goes whole. */
async function forgetClients(standing: LetGoParts['standing']): Promise<void> {
  const { rules } = standing.now();
  if (!rules?.clients) return;
  const { clients: _, clientPages: __, marks: ___, ...others } = rules;
  await standing.keep({ rules: others }).catch(() => standing.forget('rules'));
}
