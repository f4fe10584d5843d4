import { ANY_SEGMENT, ANY_SEGMENTS, type Condition, compile } from './pattern';

/** A rule as a browser can be asked to compare it, without regard to case, with an address on the rule's hosts. */
export interface Expression {
  /** Of RE2 and of JavaScript; missing: any page. */
  regex?: string;
  /** False: it also matches pages that the rule does not. It never misses one. */
  exact: boolean;
}

const ORIGIN = '^https?://[^/?#]+';
const SEGMENT = '/+[^/?#]+';
const END = '/*(?:[?#].*)?$';

/**
 * Addresses whose path no expression can read: a percent sign in it may stand for a plain letter, or for nothing. Those that stand for
 * letters of other alphabets are read.
 */
export const UNREADABLE = `${ORIGIN}/[^?#]*%(?:[^89a-f]|[89a-f](?:[^0-9a-f]|$)|$)`;

/**
 * Writes a rule as a regular expression over addresses as browsers write them. A browser that redirects sees no fragment, and a query can
 * be written in too many ways: of those it says only that they may be meant.
 */
export function expressionOf(rule: Condition): Expression {
  const { segments, query } = compile(rule);
  if (rule.hash) return { exact: false };
  const path = segments ? segments.map(segmentExpression).join('') : '[^?#]*';
  if (query) return { regex: `${ORIGIN}${path}/*\\?`, exact: false };
  return segments ? { regex: `${ORIGIN}${path}${END}`, exact: true } : { exact: true };
}

function segmentExpression(segment: string): string {
  if (segment === ANY_SEGMENTS) return `(?:${SEGMENT})*`;
  return segment === ANY_SEGMENT ? SEGMENT : `/+${[...segment].map(letterExpression).join('')}`;
}

/** A letter beyond ASCII stands in an address as its bytes. */
function letterExpression(letter: string): string {
  return letter > '\x7f' ? encodeURIComponent(letter) : letter.replace(/[^a-z0-9]/, '\\$&');
}
