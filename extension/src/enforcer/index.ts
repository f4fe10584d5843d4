import type { ActReport } from '@protocol/messages';
import { redirectClosed } from '@/adapters/dnr';
import { canMute, mute, unmute } from '@/adapters/mute';
import { uiLanguage } from '@/adapters/page';
import { registerScripts } from '@/adapters/scripts';
import { loadStanding, type Standing, saveMuted } from '@/adapters/standing';
import { tabNow, tabsOn } from '@/adapters/sweep';
import { createTexts } from '@/i18n';
import { decide, platformOf, treat, type Wanted } from './decide';
import { orderFor } from './order';
import { isFromPage } from './page/orders';
import { createPages } from './pages';
import type { Manner } from './words';

interface Navigation {
  tabId: number;
  url: string;
  frameId: number;
  /** Chromium's; a page that is only prepared ahead is no visit. */
  documentLifecycle?: string;
}

/** Makes the browser follow the stored plan. Everything is worked out anew from storage and the clock at each call. */
export interface Enforcer {
  /** Applies the plan to the whole browser: at each start of the worker, each change of plan, rules or Start, each boundary. */
  enforce(): Promise<void>;
  beforeNavigate(details: Navigation): Promise<void>;
  historyStateUpdated(details: Navigation): Promise<void>;
  tabActivated(tabId: number): Promise<void>;
  /** Undefined for a message that is not the enforcer's. */
  message(
    message: unknown,
    sender: { tab?: { id?: number | undefined } | undefined },
  ): Promise<unknown> | undefined;
  /** Whether notifications are muted now. Always false where the browser cannot. */
  muted(): Promise<boolean>;
}

export interface EnforcerDeps {
  /** Told once for each thing done on the plan's account. */
  report(act: ActReport): void;
  /** Unix ms. */
  now(): number;
}

export function createEnforcer(deps: EnforcerDeps): Enforcer {
  const pages = createPages(deps);
  const applyMute = createMuter(deps);
  let running: Promise<void> = Promise.resolve();

  const facts = async () => ({ ...(await loadStanding()), nowMs: deps.now() });
  const settle = async (tabId: number) => {
    const [tab, now] = await Promise.all([tabNow(tabId), facts()]);
    const platform = tab && platformOf(now, tab.url);
    if (!tab || !platform) return;
    const treatment = treat(now, platform);
    await pages.settle(tab, treatment, (held) => orderFor(now, treatment, mannerOf(now), held));
  };
  const sweep = async (wanted: Wanted) => {
    const tabs = await tabsOn(wanted.hosts.map(({ host }) => host));
    await Promise.all(tabs.map(({ id }) => settle(id)));
  };
  const apply = async () => {
    const now = await facts();
    const wanted = decide(now);
    await redirectClosed(wanted.closings);
    await registerScripts(wanted.hosts, wanted.closings);
    await applyMute(wanted.mutedHosts, now);
    await sweep(wanted);
  };

  return {
    enforce() {
      // One after the other: two at once would each undo half of the other.
      running = running.then(apply, apply);
      return running;
    },
    async beforeNavigate({ tabId, url, frameId, documentLifecycle = 'active' }) {
      if (frameId !== 0 || documentLifecycle !== 'active') return;
      const now = await facts();
      const platform = platformOf(now, url);
      if (platform && treat(now, platform).verdict === 'closed') await pages.turnAway(tabId, platform);
    },
    async historyStateUpdated({ tabId, frameId }) {
      if (frameId === 0) await settle(tabId);
    },
    tabActivated: settle,
    message(message, sender) {
      if (!isFromPage(message) || sender.tab?.id === undefined) return undefined;
      return settle(sender.tab.id);
    },
    async muted() {
      return ((await loadStanding()).muted?.length ?? 0) > 0;
    },
  };
}

function mannerOf({ language, plan, nowMs }: Standing & { nowMs: number }): Manner {
  const texts = createTexts(language === 'system' ? uiLanguage() : language);
  return { texts, zone: plan?.zone ?? 'UTC', nowMs };
}

/** Mutes and unmutes. Said once per change; done again in each life of the worker, because a browser may have lost it. */
function createMuter({ report }: EnforcerDeps): (hosts: string[], standing: Standing) => Promise<void> {
  let done: string | undefined;
  return async (hosts, { muted: stored = [] }) => {
    if (!canMute() || done === hosts.join()) return;
    if (stored.some((host) => !hosts.includes(host))) await unmute();
    // Stored before it is done: a worker that dies half-way leaves word that there is something to restore.
    if (hosts.length > 0) await saveMuted(hosts);
    await mute(hosts);
    if (hosts.length === 0) await saveMuted(hosts);
    done = hosts.join();
    if (stored.length > 0 !== hosts.length > 0) report({ act: hosts.length > 0 ? 'muted' : 'unmuted' });
  };
}
