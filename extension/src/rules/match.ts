import type { Place, Rules } from '@protocol/messages';
import { type Address, lower, parse } from './address';
import { ANY_SEGMENT, type Condition, compile, firstSegment, matches, type Pattern } from './pattern';

/** Says what a page counts as; undefined when it is on no platform. */
export function matcher(rules: Rules): (url: string) => Place | undefined {
  const find = ruleFinder(rules.rules);
  return (url) => {
    const rule = find(url);
    return rule && { platform: rule.platform, role: rule.role, rule: rule.id };
  };
}

/** Says which rule decides about a page: the first one of the table that matches. */
export function ruleFinder<C extends Condition>(rules: readonly C[]): (url: string) => C | undefined {
  const patterns = rules.map((rule) => compile(rule));
  const index = indexOf(patterns);
  return (url) => {
    const address = parse(url);
    return address && patterns[earliest(patterns, index, address)]?.rule;
  };
}

/** The rules' places in the table, in order, by host and by the first segment of the path. */
type Index = Map<string, number[]>;

function indexOf(patterns: readonly Pattern[]): Index {
  const index: Index = new Map();
  patterns.forEach((pattern, i) => {
    const key = startKey(lower(pattern.rule.host), firstSegment(pattern));
    const under = index.get(key);
    if (under) under.push(i);
    else index.set(key, [i]);
  });
  return index;
}

function startKey(host: string, segment: string): string {
  return `${host}/${segment}`;
}

/** The place in the table of the first rule that matches; past its end when none does. */
function earliest(patterns: readonly Pattern[], index: Index, address: Address): number {
  let best = patterns.length;
  for (const key of startKeys(address)) {
    const under = index.get(key) ?? [];
    const found = under.find((i) => i >= best || matchesAt(patterns, i, address));
    best = Math.min(best, found ?? best);
  }
  return best;
}

function matchesAt(patterns: readonly Pattern[], i: number, address: Address): boolean {
  const pattern = patterns[i];
  return pattern !== undefined && matches(pattern, address);
}

/** Where in the index a rule for the address can be. */
function* startKeys({ host, segments: [first = ''] }: Address): Generator<string> {
  for (const above of hostsAbove(host)) {
    yield startKey(above, ANY_SEGMENT);
    yield startKey(above, first);
  }
}

/** The host itself, then without its first label, and so on. */
function* hostsAbove(host: string): Generator<string> {
  let rest = host;
  for (;;) {
    yield rest;
    const dot = rest.indexOf('.');
    if (dot < 0) return;
    rest = rest.slice(dot + 1);
  }
}
