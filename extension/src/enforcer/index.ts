import type { ActReport } from '@protocol/messages';
import { redirectClosed } from '@/adapters/dnr';
import { frameHoldsWork, pageUrl, stirEmbeds } from '@/adapters/frames';
import type { Sender as HostSender } from '@/adapters/host';
import { uiLanguage } from '@/adapters/page';
import { registerScripts } from '@/adapters/scripts';
import { tabNow, tabsOn } from '@/adapters/sweep';
import { createTexts } from '@/i18n';
import { followUpNow } from '@/openings/follow-up';
import { isShut } from '@/rules/verdicts';
import { serial } from '@/serial';
import { pageLocale } from '@/ui/locale';
import { decide, type Facts, isLive, partOpenAround, placeOf, type Spot, treat, type Wanted } from './decide';
import { frameOrder, isEmbed, shutEmbed } from './embeds';
import { lastOfEach } from './last-of-each';
import { createMuter } from './muter';
import { orderFor } from './order';
import { type FrameOrder, type FromFrame, isFromFrame, isFromPage } from './page/orders';
import { createPages } from './pages';
import { loadStanding, type Standing } from './standing';
import type { Manner } from './words';

interface Navigation {
  tabId: number;
  url: string;
  frameId: number;
  /** Chromium's. */
  documentLifecycle?: string;
}

/** Makes the browser follow the stored plan. Everything is worked out anew from storage and the clock at each call. */
export interface Enforcer {
  /** Applies the plan to the whole browser: at each start of the worker, each change of plan, rules or Start, each boundary. */
  enforce(): Promise<void>;
  /**
   * A visit begins; no page is there yet. It is only told of: the redirects turn it away, and what passes them by is hidden
   * and then settled. Leading the tab away here too could fetch back a person who has gone on.
   */
  beforeNavigate(details: Navigation): Promise<void>;
  /** A page is there: perhaps one that the browser kept alive, with a draft in it. */
  committed(details: Navigation): Promise<void>;
  historyStateUpdated(details: Navigation): Promise<void>;
  tabActivated(tabId: number): Promise<void>;
  /** Undefined for a message that is not the enforcer's. */
  message(message: unknown, sender: Sender): Promise<unknown> | undefined;
  /** Whether notifications are muted now. Always false where the browser cannot. */
  muted(): Promise<boolean>;
}

type Sender = Pick<HostSender, 'tab' | 'url' | 'frameId'>;

export interface EnforcerDeps {
  /** Told once for each thing done on the plan's account. */
  report(act: ActReport): void;
  /** Unix ms. */
  now(): number;
}

export function createEnforcer(deps: EnforcerDeps): Enforcer {
  const applyMute = createMuter(deps.report);
  // One after the other: two at once would each undo half of the other.
  const inTurn = serial();

  const facts = async () => ({ ...(await loadStanding()), nowMs: deps.now() });
  const pages = createPages(deps);
  const settle = lastOfEach(async (tabId: number, isNew: boolean) => {
    const [tab, now] = await Promise.all([tabNow(tabId), facts()]);
    const place = tab && placeOf(now, tab.url);
    if (!tab || !place) return;
    const treatment = treat(now, place);
    const main = place.main && treat(now, { platform: place.platform, role: place.main });
    const live = isLive(now, tab.url);
    const around = partOpenAround(now, tab.url);
    await pages.settle(tab, {
      treatment,
      // What was live goes on; going live anew is for when it is open.
      held: live && !isNew,
      order: (work) => orderFor(now, treatment, mannerOf(now), { work, live, around, main }),
      isSame: (url) => isShutAt(now, placeOf(now, url), place.platform),
      isPartOpen: around !== undefined,
    });
  });
  const settleVisit = async (details: Navigation, isNew: boolean) => {
    if (isVisit(details)) await settle(details.tabId, isNew);
  };
  const sweep = async (wanted: Wanted) => {
    const tabs = await tabsOn(wanted.hosts.map(({ host }) => host));
    await Promise.all(tabs.map(({ id }) => settle(id, false)));
  };
  const applyScripts = async (now: Facts, wanted: Wanted) => {
    // Afterwards: a frame that loads anew must meet the script that hides it, or meet none.
    if (await registerScripts(wanted)) await stirEmbeds((url) => isEmbed(now, url));
  };
  const judgeFrame = async (
    tabId: number,
    { url = '', frameId = 0 }: Sender,
    { isShown }: FromFrame,
  ): Promise<FrameOrder | null> => {
    const [now, page] = await Promise.all([facts(), pageUrl(tabId)]);
    const treatment = shutEmbed(now, { url, pageUrl: page, isShown });
    if (!treatment) return null;
    return frameOrder(treatment, mannerOf(now), isShown && (await frameHoldsWork(tabId, frameId)));
  };
  const apply = async () => {
    const now = await facts();
    const wanted = decide(now);
    await allOf([
      redirectClosed(wanted),
      applyScripts(now, wanted),
      applyMute(wanted.mutedHosts, now.muted),
      sweep(wanted),
    ]);
  };

  return {
    enforce: () => inTurn(apply),
    async beforeNavigate(details) {
      if (!isVisit(details)) return;
      const { tabId, url } = details;
      const now = await facts();
      const place = placeOf(now, url);
      if (place && isShutAt(now, place)) pages.turnedAway(tabId, place.platform);
    },
    committed: (details) => settleVisit(details, true),
    historyStateUpdated: (details) => settleVisit(details, false),
    tabActivated: (tabId) => settle(tabId, false),
    message(message, sender) {
      const id = sender.tab?.id;
      if (id === undefined) return undefined;
      if (isFromFrame(message)) return judgeFrame(id, sender, message);
      return isFromPage(message) ? settle(id, false) : undefined;
    },
    async muted() {
      return ((await loadStanding()).muted?.length ?? 0) > 0;
    },
  };
}

function isShutAt(now: Facts, place: Spot | undefined, platform = place?.platform): boolean {
  return place !== undefined && place.platform === platform && isShut(treat(now, place).verdict);
}

/** Whether it is the page itself, and one that the person sees: not a frame in it, nor a page prepared ahead. */
export function isVisit({
  frameId,
  documentLifecycle = 'active',
}: Pick<Navigation, 'frameId' | 'documentLifecycle'>): boolean {
  return frameId === 0 && documentLifecycle === 'active';
}

/** Lets every layer do its part, also when another fails: each of them alone leaks. The first failure is thrown afterwards. */
async function allOf(layers: Promise<void>[]): Promise<void> {
  for (const layer of await Promise.allSettled(layers)) {
    if (layer.status === 'rejected') throw layer.reason;
  }
}

function mannerOf({ language = 'system', plan, followUp, nowMs }: Standing & { nowMs: number }): Manner {
  const texts = createTexts(pageLocale(language, uiLanguage()));
  // Whether the daemon is there to start it, the popup says.
  const { state } = followUpNow({ followUp, plan, connection: 'connected', nowMs });
  return { texts, zone: plan?.zone ?? 'UTC', nowMs, hasFollowUp: state === 'ready' };
}
