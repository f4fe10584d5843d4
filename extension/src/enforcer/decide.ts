import type { Phase, Place, Plan, Role, Rule, Rules, Verdict } from '@protocol/messages';
import { patternsOf } from '@/rules/frames';
import { expired, phaseAt, verdictAt } from '@/rules/plan';
import { isMixed, isShut, nextVerdictMs, type OpenPart, openPart, opensMs } from '@/rules/verdicts';
import { composerRule, ruleNow, type VerdictOf } from './beside';
import { type Closings, type MixedHost, partOpenOn, sortHosts } from './closings';
import type { OwnedHost } from './hosts';
import { tableOf } from './table';

/** All that the enforcer goes by. */
export interface Facts {
  plan?: Plan | undefined;
  rules?: Rules | undefined;
  /** When the person pressed Start; missing before. */
  startedMs?: number | undefined;
  nowMs: number;
}

/** A place without the rule that said so. */
export type Spot = Pick<Place, 'platform' | 'role'>;

/** What should be true of the browser now. Everything is empty while there is nothing to enforce. */
export interface Wanted extends Closings {
  /** Where pages are watched for typed text: the hosts of all platforms, open ones too. */
  hosts: OwnedHost[];
  /** Hosts whose web notifications are blocked. */
  mutedHosts: string[];
  /** Match patterns of the embeds that are shut in other sites' pages. */
  embeds: string[];
}

/** How the pages of one place are treated at an instant. */
export interface Treatment {
  platform: string;
  role: Role;
  /** The platform's, as it writes it. */
  name: string;
  verdict: Verdict;
  phase?: Phase;
  /** When the verdict changes; missing when it does not as far as the plan reaches. */
  nextMs?: number;
  /** Of a place that is shut: when it can be entered without asking; missing when the plan does not reach so far. */
  opensMs?: number;
  /** Of a place that is shut: other kinds of work on the platform are treated otherwise. */
  isPart?: true;
  /** What of the platform is open although this place is shut. */
  openPart?: OpenPart;
}

/** The place of a page, and the rule that says so at an instant. */
export interface PagePlace extends Spot {
  rule: string;
  /** What stands in the page's main landmark, where that is another kind of work. */
  main?: Role;
}

const NOTHING: Wanted = {
  hosts: [],
  closings: [],
  partOpen: [],
  partDelayed: [],
  mutedHosts: [],
  embeds: [],
};

/** Facts while there is a plan to follow. */
type Enforced = Facts & { plan: Plan; rules: Rules };

/** Nothing is enforced before Start, without a plan, or with one that ran out. */
export function isInForce(facts: Facts): facts is Enforced {
  if (facts.startedMs === undefined || !facts.plan || !facts.rules) return false;
  return !expired(facts.plan, facts.nowMs);
}

/** The wanted state of the browser as a whole. */
export function decide(facts: Facts): Wanted {
  if (facts.startedMs === undefined || !facts.rules) return NOTHING;
  const { hosts } = tableOf(facts.rules);
  if (!isInForce(facts)) return { ...NOTHING, hosts };
  const isMuted = isRest(phaseAt(facts.plan, facts.nowMs)?.phase);
  const mutedHosts = isMuted ? hosts.map(({ host }) => host) : [];
  return { hosts, ...closingsNow(facts), mutedHosts, embeds: embedsNow(facts) };
}

function embedsNow({ rules, plan, nowMs }: Enforced): string[] {
  if (plan.embeds !== 'closed') return [];
  const isClosed = ({ embed, platform, role }: Rule) =>
    embed === true && isShut(verdictAt(plan, nowMs, platform, role));
  return [...new Set(rules.rules.filter(isClosed).flatMap(patternsOf))];
}

/** What is open and closed around a page, where only a part of its host is open. */
export function partOpenAround(facts: Facts, url: string): MixedHost | undefined {
  if (!isInForce(facts)) return undefined;
  const { hosts, hostOf } = tableOf(facts.rules);
  const owned = hostOf(url);
  return owned && partOpenOn(facts.rules, hosts, owned, judgeBy(facts));
}

function closingsNow(facts: Enforced): Closings {
  return sortHosts(facts.rules, tableOf(facts.rules).hosts, judgeBy(facts));
}

/** What each place gets now. */
function judgeBy({ plan, nowMs }: Enforced): VerdictOf {
  return ({ platform, role }) => verdictAt(plan, nowMs, platform, role);
}

/** The place of a page; missing for a page on no platform's own host, and before Start. */
export function placeOf(facts: Facts, url: string): PagePlace | undefined {
  const own = startedTable(facts)?.ruleOf(url);
  return own && pagePlace(ruleNow(own, facts.rules?.rules ?? [], verdictsOf(facts)));
}

/** The place of a page while a composer above it is in use; missing where that makes no difference. */
export function composerPlaceOf(facts: Facts, url: string): PagePlace | undefined {
  const own = startedTable(facts)?.ruleOf(url);
  const rule = own && composerRule(own, facts.rules?.rules ?? [], verdictsOf(facts));
  return rule && pagePlace(rule);
}

function startedTable({ rules, startedMs }: Facts) {
  return rules && startedMs !== undefined ? tableOf(rules) : undefined;
}

function verdictsOf(facts: Facts): VerdictOf {
  return isInForce(facts) ? judgeBy(facts) : () => 'open';
}

function pagePlace({ platform, role, id, main }: Rule): PagePlace {
  return { platform, role, rule: id, ...(main && { main }) };
}

/** Whether a call or a live broadcast runs on the page, as its rule says. */
export function isLive({ rules }: Facts, url: string): boolean {
  return rules !== undefined && tableOf(rules).ruleOf(url)?.hold !== undefined;
}

/** The treatment of a place's pages at `facts.nowMs`. Where nothing is in force everything is open. */
export function treat(facts: Facts, { platform, role }: Spot): Treatment {
  const name = facts.rules?.platforms.find(({ id }) => id === platform)?.name ?? platform;
  const place = { platform, role, name };
  if (!isInForce(facts)) return { ...place, verdict: 'open' };
  const { plan, nowMs } = facts;
  const verdict = verdictAt(plan, nowMs, platform, role);
  const phase = phaseAt(plan, nowMs)?.phase;
  const nextMs = nextVerdictMs(plan, nowMs, platform, role);
  return {
    ...place,
    verdict,
    ...(phase && { phase }),
    ...(nextMs !== undefined && { nextMs }),
    ...(isShut(verdict) && wayBack(plan, nowMs, place)),
  };
}

/** When a shut place opens, and what of its platform is otherwise, or open, meanwhile. */
function wayBack(
  plan: Plan,
  nowMs: number,
  { platform, role }: Spot,
): Pick<Treatment, 'opensMs' | 'isPart' | 'openPart'> {
  const atMs = opensMs(plan, nowMs, platform, role);
  const part = openPart(plan, nowMs, platform);
  return {
    ...(atMs !== undefined && { opensMs: atMs }),
    ...(isMixed(plan, nowMs, platform) && { isPart: true }),
    ...(part && { openPart: part }),
  };
}

function isRest(phase: Phase | undefined): boolean {
  return phase === 'off' || phase === 'night';
}
