import { isDeepStrictEqual } from 'node:util';
import type { Rules, Span } from '@protocol/messages';
import catalogue from '@protocol/platforms.json';
import { matcher } from '@/rules/match';
import { addedUp, HOUR_S, linesOf, type Part } from './events';

/** A span of the recorded hour, with the letter of the browser that saw it. */
type Told = Pick<Span, 'fromMs' | 'toMs' | 'sinceMs' | 'rule' | 'attention'> & { browser: string };

/** An address of the hour, the rule by which it counts, and how many seconds it has. */
export interface Wanted {
  address: string;
  rule: string;
  seconds: number;
}

const placeOf = matcher(catalogue as Rules);

/** What each address has in a part of the hour. That the whole is what was added up by hand is seen to first. */
export function wantedOf(part: Part): Wanted[] {
  const spans = linesOf<Told>('spans.jsonl');
  const byHand = addedUp();
  const whole = Object.fromEntries(counted(spans, { fromS: 0, untilS: HOUR_S }));
  const rules = Object.keys(byHand).map((address) => [address, ruleOf(address)] as const);
  const expected = Object.fromEntries(rules.map(([address, rule]) => [rule, byHand[address]]));
  if (!isDeepStrictEqual(whole, expected))
    throw new Error('the spans of the hour are not what was added up by hand');
  const seconds = counted(spans, part);
  return rules.map(([address, rule]) => ({ address, rule, seconds: seconds.get(rule) ?? 0 }));
}

function ruleOf(address: string): string {
  const rule = placeOf(address)?.rule;
  if (!rule) throw new Error(`${address} is no platform's`);
  return rule;
}

/** As the ledger counts, each second once: all that happens in the hour happens at whole ones. */
function counted(spans: Told[], { fromS, untilS }: Part): Map<string, number> {
  const startMs = Math.min(...spans.map(({ fromMs }) => fromMs));
  const seconds = new Map<string, number>();
  for (let s = fromS; s < untilS; s += 1) {
    const atMs = startMs + s * 1000;
    const [first] = spans.filter((span) => span.fromMs <= atMs && atMs < span.toMs).sort(beats);
    if (first) seconds.set(first.rule, (seconds.get(first.rule) ?? 0) + 1);
  }
  return seconds;
}

/** Focused beats watched, then the later attention, then the browser. */
function beats(one: Told, other: Told): number {
  const rank = ({ attention }: Told) => Number(attention === 'focused');
  return rank(other) - rank(one) || other.sinceMs - one.sinceMs || other.browser.localeCompare(one.browser);
}
