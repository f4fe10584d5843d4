import type { Rules } from '@protocol/messages';
import { ruleFinder } from './match';

/** What may run on a page, so that nobody should be interrupted. */
export interface PageHold {
  hold: 'call' | 'live';
  /** The page is for other things, too: a call runs there only while it can be heard. */
  sounding?: true;
}

/**
 * Says what may run on a page: on one on which people call one another, whosever it is, or on one whose rule says so. Undefined on all
 * others.
 */
export function holdFinder({ rules, calls = [] }: Rules): (url: string) => PageHold | undefined {
  const [callOf, ruleOf] = [ruleFinder(calls), ruleFinder(rules)];
  return (url) => {
    const call = callOf(url);
    if (call) return { hold: 'call', ...(call.sounding && { sounding: true }) };
    const hold = ruleOf(url)?.hold;
    return hold && { hold };
  };
}
