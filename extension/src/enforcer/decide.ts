import type { Phase, Plan, Rules, Verdict } from '@protocol/messages';
import { ruleFinder } from '@/rules/match';
import { expired, phaseAt } from '@/rules/plan';
import { nextVerdictMs, platformVerdict } from '@/rules/verdicts';
import { isWithin, type OwnedHost, ownedHosts, ownerOf } from './hosts';

/** All that the enforcer goes by. */
export interface Facts {
  plan?: Plan | undefined;
  rules?: Rules | undefined;
  /** When the person pressed Start; missing before. */
  startedMs?: number | undefined;
  nowMs: number;
}

/** A platform that is closed: pages on its hosts, but not on the narrower hosts of a platform that is not. */
export interface Closing {
  platform: string;
  hosts: string[];
  exceptHosts: string[];
}

/** What should be true of the browser now. Everything is empty while there is nothing to enforce. */
export interface Wanted {
  /** Where pages are watched for typed text: the hosts of all platforms, open ones too. */
  hosts: OwnedHost[];
  closings: Closing[];
  /** Hosts whose web notifications are blocked. */
  mutedHosts: string[];
}

/** How the pages of one platform are treated at an instant. */
export interface Treatment {
  platform: string;
  /** As the platform writes it. */
  name: string;
  verdict: Verdict;
  phase?: Phase;
  /** When the verdict changes; missing when it does not as far as the plan reaches. */
  nextMs?: number;
}

const NOTHING: Wanted = { hosts: [], closings: [], mutedHosts: [] };

/** Nothing is enforced before Start, without a plan, or with one that ran out. */
export function isInForce(facts: Facts): facts is Facts & { plan: Plan; rules: Rules } {
  if (facts.startedMs === undefined || !facts.plan || !facts.rules) return false;
  return !expired(facts.plan, facts.nowMs);
}

/** The wanted state of the browser as a whole. */
export function decide(facts: Facts): Wanted {
  if (facts.startedMs === undefined || !facts.rules) return NOTHING;
  const hosts = ownedHosts(facts.rules);
  if (!isInForce(facts)) return { ...NOTHING, hosts };
  return {
    hosts,
    closings: closings(facts.plan, facts.nowMs, hosts),
    mutedHosts: isRest(phaseAt(facts.plan, facts.nowMs)?.phase) ? hosts.map(({ host }) => host) : [],
  };
}

/** The platform of a page; missing for a page of none, and before Start. */
export function platformOf(facts: Facts, url: string): string | undefined {
  return facts.startedMs === undefined || !facts.rules ? undefined : ownerOf(ownedHosts(facts.rules), url);
}

/** Whether a call or a live broadcast runs on the page, as its rule says. */
export function isLive({ rules }: Facts, url: string): boolean {
  return rules !== undefined && ruleFinder(rules)(url)?.hold === true;
}

/** The treatment of a platform's pages at `facts.nowMs`. Where nothing is in force everything is open. */
export function treat(facts: Facts, platform: string): Treatment {
  const name = facts.rules?.platforms.find(({ id }) => id === platform)?.name ?? platform;
  if (!isInForce(facts)) return { platform, name, verdict: 'open' };
  const { plan, nowMs } = facts;
  const phase = phaseAt(plan, nowMs)?.phase;
  const nextMs = nextVerdictMs(plan, nowMs, platform);
  return {
    platform,
    name,
    verdict: platformVerdict(plan, nowMs, platform),
    ...(phase && { phase }),
    ...(nextMs !== undefined && { nextMs }),
  };
}

function closings(plan: Plan, nowMs: number, hosts: OwnedHost[]): Closing[] {
  const isClosed = (owned: OwnedHost) => platformVerdict(plan, nowMs, owned.platform) === 'closed';
  const closed = hosts.filter(isClosed);
  const others = hosts.filter((owned) => !isClosed(owned)).map(({ host }) => host);
  return [...new Set(closed.map(({ platform }) => platform))].sort().map((platform) => {
    const own = closed.filter((owned) => owned.platform === platform).map(({ host }) => host);
    const within = others.filter((other) => own.some((host) => isWithin(other, host)));
    return { platform, hosts: own, exceptHosts: within };
  });
}

function isRest(phase: Phase | undefined): boolean {
  return phase === 'off' || phase === 'night';
}
