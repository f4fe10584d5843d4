import type { Role, Rule, Rules } from '@protocol/messages';
import type { Condition } from '@/rules/pattern';
import { ROLES } from '@/rules/plan';
import { isShut } from '@/rules/verdicts';
import { ruleNow, shutMain, type VerdictOf } from './beside';
import { isWithin, type OwnedHost, takesAnyPage } from './hosts';

/** Hosts of a platform on which every place is shut, without the narrower hosts that are treated otherwise. */
export interface Closing {
  platform: string;
  hosts: string[];
  exceptHosts: string[];
}

/** A host whose places are treated in more than one way; its narrower hosts of other platforms are treated by themselves. */
export interface MixedHost {
  host: string;
  exceptHosts: string[];
  /** The rules that decide there, in the order of their precedence. */
  rules: JudgedRule[];
}

/** A rule, and whether its place is shut. */
export interface JudgedRule extends Condition, Pick<Rule, 'platform' | 'role'> {
  closed: boolean;
  /** What stands in the main landmark of its pages, and is shut although they are not. */
  main?: Role;
}

export interface Closings {
  closings: Closing[];
  /** Hosts on which some places, or parts of their pages, are open and others are shut. */
  partOpen: MixedHost[];
  /** Hosts, closed as a whole, of platforms on which some places wait first and others do not open. */
  partDelayed: MixedHost[];
}

/** Sorts the hosts into those that are closed, those that are open in part and, unsaid, those that are open. */
export function sortHosts({ rules }: Rules, hosts: readonly OwnedHost[], verdictOf: VerdictOf): Closings {
  const judged = hosts.map((owned) => judgeHost(rules, hosts, owned, verdictOf));
  const partOpen = judged.filter(isPartOpen);
  const closed = judged.filter((one) => one.rules.every(({ closed }) => closed));
  return {
    closings: closingsOf(closed),
    partOpen: partOpen.map(mixedOf),
    partDelayed: closed.filter(({ isAlike }) => !isAlike).map(mixedOf),
  };
}

/** One of these hosts, if a part of it is open. */
export function partOpenOn(
  { rules }: Rules,
  hosts: readonly OwnedHost[],
  owned: OwnedHost,
  verdictOf: VerdictOf,
): MixedHost | undefined {
  const judged = judgeHost(rules, hosts, owned, verdictOf);
  return isPartOpen(judged) ? mixedOf(judged) : undefined;
}

function isPartOpen({ rules }: MixedHost): boolean {
  return rules.some(({ closed, main }) => main || closed !== rules[0]?.closed);
}

interface JudgedHost extends MixedHost {
  platform: string;
  /** All that is shut there, and on its platform, is so in one way. */
  isAlike: boolean;
}

function mixedOf({ host, exceptHosts, rules }: JudgedHost): MixedHost {
  return { host, exceptHosts, rules };
}

function judgeHost(
  rules: readonly Rule[],
  hosts: readonly OwnedHost[],
  { host, platform }: OwnedHost,
  verdictOf: VerdictOf,
): JudgedHost {
  const exceptHosts = hosts
    .map((other) => other.host)
    .filter((other) => other !== host && isWithin(other, host));
  const reached = reaching(rules, host, exceptHosts);
  const judged = reached.map((rule) => judge(rule, ruleNow(rule, rules, verdictOf), verdictOf));
  const elsewhere = ROLES.map((role) => verdictOf({ platform, role }));
  const isAlike = new Set([...reached.map(verdictOf), ...elsewhere].filter(isShut)).size <= 1;
  return { host, platform, exceptHosts, rules: judged, isAlike };
}

/** The rules that can decide about a page on the host: up to the first that takes any. */
function reaching(rules: readonly Rule[], host: string, exceptHosts: readonly string[]): Rule[] {
  const isThere = (rule: Rule) =>
    isWithin(host, rule.host) ||
    (isWithin(rule.host, host) && !exceptHosts.some((except) => isWithin(rule.host, except)));
  const there = rules.filter(isThere);
  const last = there.findIndex((rule) => isWithin(host, rule.host) && takesAnyPage(rule));
  return there.slice(0, last + 1);
}

/** Judges the pages of a rule by the one that counts now. */
function judge(
  { host, path, query, hash, platform, role }: Rule,
  counts: Rule,
  verdictOf: VerdictOf,
): JudgedRule {
  return {
    host,
    ...(path && { path }),
    ...(query && { query }),
    ...(hash && { hash }),
    platform,
    role,
    closed: isShut(verdictOf(counts)),
    ...shutMain(counts, verdictOf),
  };
}

/** One closing for each platform. */
function closingsOf(closed: readonly JudgedHost[]): Closing[] {
  return [...new Set(closed.map(({ platform }) => platform))].sort().map((platform) => {
    const own = closed.filter((one) => one.platform === platform);
    const hosts = own.map(({ host }) => host);
    const within = own.flatMap(({ exceptHosts }) => exceptHosts);
    const others = within.filter((except) => !closed.some(({ host }) => host === except));
    return { platform, hosts, exceptHosts: [...new Set(others)] };
  });
}
