import type { ActReport } from '@protocol/messages';
import { closedPath } from '@/adapters/dnr';
import { hide, holdsWork, lead, type OpenTab, show } from '@/adapters/sweep';
import type { Treatment } from './decide';
import type { Order, Shown } from './page/orders';

/** One page can be closed by several layers at once; within this time that is one closing. */
const SAME_CLOSING_MS = 3000;

/** Treats single pages. */
export interface Pages {
  /** Closes, covers, reminds or uncovers the page that a tab shows. */
  settle(tab: OpenTab, treatment: Treatment, order: (held: boolean) => Order): Promise<void>;
  /** Leads a tab away from a page that has not appeared yet. */
  turnAway(tabId: number, platform: string): Promise<void>;
}

export function createPages(deps: { report(act: ActReport): void; now(): number }): Pages {
  const closedMs = new Map<number, number>();

  const turnAway = async (tabId: number, platform: string) => {
    const lastMs = closedMs.get(tabId) ?? Number.NEGATIVE_INFINITY;
    const nowMs = deps.now();
    for (const [id, atMs] of closedMs) if (nowMs - atMs > SAME_CLOSING_MS) closedMs.delete(id);
    if (nowMs - lastMs > SAME_CLOSING_MS) deps.report({ act: 'closed', platform });
    closedMs.set(tabId, nowMs);
    await lead(tabId, closedPath(platform));
  };

  const display = async (tab: OpenTab, { platform }: Treatment, order: Order, held: boolean) => {
    const before = await show(tab.id, { type: 'enforcer.show', order });
    const act = before && actOf(before, order.show);
    if (act && (held || act !== 'covered')) deps.report({ act, platform });
    return before !== undefined;
  };

  return {
    turnAway,
    async settle(tab, treatment, order) {
      if (treatment.verdict !== 'closed') {
        await display(tab, treatment, order(false), false);
        return;
      }
      const holds = await holdsWork(tab.id);
      // Covered also when it is left: the page is out of sight at once, and stays so if the person keeps it from leaving.
      const displayed = holds !== 'unknown' && (await display(tab, treatment, order(holds), holds));
      if (holds && !displayed) await hide(tab.id);
      if (!holds) await turnAway(tab.id, treatment.platform);
    },
  };
}

function actOf(before: Shown, now: Shown): ActReport['act'] | undefined {
  if (before === now) return undefined;
  if (now === 'cover') return 'covered';
  return now === 'reminder' ? 'reminded' : before === 'cover' ? 'uncovered' : undefined;
}
