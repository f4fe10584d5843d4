import type { ActReport } from '@protocol/messages';
import { closedPath } from '@/adapters/dnr';
import { hide, holdsWork, lead, letGoOn, type OpenTab, show } from '@/adapters/sweep';
import { isShut } from '@/rules/verdicts';
import type { Treatment } from './decide';
import type { Order, Shown } from './page/orders';

/** One page can be closed by several layers at once; within this time that is one closing. */
const SAME_CLOSING_MS = 3000;

/** Treats single pages. */
export interface Pages {
  /** Closes, covers, reminds or uncovers the page that a tab shows. */
  settle(tab: OpenTab, guide: Guide): Promise<void>;
  /** A visit to a platform that is shut has been turned away. */
  turnedAway(tabId: number, platform: string): void;
}

/** What holds for one page. */
export interface Guide {
  treatment: Treatment;
  /** A call or a live broadcast was running here when it was shut: the page stays just as it is. */
  held: boolean;
  /** What the page is to show; `work` says that leaving it would lose work. */
  order(work: boolean): Order;
  /** Whether an address is one of the same platform that is shut, too. */
  isSame(url: string): boolean;
  /** Whether other pages of the host are open. */
  isPartOpen: boolean;
}

export interface PagesDeps {
  report(act: ActReport): void;
  /** Unix ms. */
  now(): number;
}

export function createPages(deps: PagesDeps): Pages {
  const closedMs = new Map<number, number>();

  const turnedAway = (tabId: number, platform: string) => {
    const nowMs = deps.now();
    for (const [id, atMs] of closedMs) if (nowMs - atMs > SAME_CLOSING_MS) closedMs.delete(id);
    if (!closedMs.has(tabId)) deps.report({ act: 'closed', platform });
    closedMs.set(tabId, nowMs);
  };

  const display = async (tab: OpenTab, { platform }: Treatment, order: Order, work: boolean) => {
    const before = await show(tab.id, { type: 'enforcer.show', order });
    const act = before && actOf(before, order.show);
    if (act && (work || act !== 'covered')) deps.report({ act, platform });
    return before !== undefined;
  };

  return {
    turnedAway,
    async settle(tab, { treatment, held, order, isSame, isPartOpen }) {
      if (!isShut(treatment.verdict)) {
        await display(tab, treatment, order(false), false);
        return;
      }
      if (held) return letGoOn(tab.id);
      const holds = await holdsWork(tab.id);
      // Covered also when it is left: the page is out of sight at once, and stays so if the person keeps it from leaving.
      const displayed = holds !== 'unknown' && (await display(tab, treatment, order(holds), holds));
      if (holds && !displayed) await hide(tab.id);
      if (holds) return;
      turnedAway(tab.id, treatment.platform);
      await lead(tab, closedPath(treatment), isSame, isPartOpen);
    },
  };
}

function actOf(before: Shown, now: Shown): ActReport['act'] | undefined {
  if (before === now) return undefined;
  if (now === 'cover') return 'covered';
  return now === 'reminder' ? 'reminded' : before === 'cover' ? 'uncovered' : undefined;
}
