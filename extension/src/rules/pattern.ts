import type { Rule } from '@protocol/messages';
import { type Address, cut, decode, lower, segments } from './address';

export const ANY_SEGMENT = '*';
export const ANY_SEGMENTS = '**';

/** What a rule asks of an address. */
export type Condition = Pick<Rule, 'host' | 'path' | 'query' | 'hash'>;

/** A rule made ready to be compared. */
export interface Pattern<C extends Condition = Condition> {
  rule: C;
  /** Missing: any path. */
  segments?: string[];
  query?: { key: string; value?: string };
}

export function compile<C extends Condition>(rule: C): Pattern<C> {
  return {
    rule,
    ...(rule.path && { segments: lower(rule.path).split('/').filter(Boolean) }),
    ...(rule.query && { query: wanted(rule.query) }),
  };
}

/** Which pages a rule is about, for people: "facebook.com/groups/**". */
export function patternText({ host, path, query, hash }: Condition): string {
  const pages = path ? `${hash ? '/#' : ''}${path}` : `/${ANY_SEGMENTS}`;
  return `${host}${pages}${query ? `?${query}` : ''}`;
}

function wanted(query: string) {
  const [key, value] = cut(query, '=');
  return query.includes('=') ? { key, value } : { key };
}

/** The segment that every matching path begins with; "*" when there is no such one, and "" for the front page. */
export function firstSegment({ rule, segments: parts }: Pattern): string {
  if (!parts || rule.hash) return ANY_SEGMENT;
  const [first = ''] = parts;
  return first === ANY_SEGMENTS ? ANY_SEGMENT : first;
}

/** Compares all but the host. */
export function matches({ rule, segments: parts, query }: Pattern, address: Address): boolean {
  if (query && !hasPair(address.query, query)) return false;
  if (!parts) return true;
  return covers(parts, rule.hash ? hashSegments(address.fragment) : address.segments);
}

function hasPair(query: string, { key, value }: { key: string; value?: string }): boolean {
  return query.split('&').some((pair) => {
    const [name, content] = cut(pair, '=').map(formDecode);
    return name === key && (value === undefined || content === value);
  });
}

/** Reads one side of a pair, where "+" is a space. */
export function formDecode(text: string): string {
  return decode(text.replaceAll('+', ' '));
}

/** Reads a fragment the way pages do that keep their own path in it: "#/inbox", "#!/inbox" or "#inbox", up to a "?". */
export function hashSegments(fragment: string): string[] {
  const [path] = cut(fragment.replace(/^!/, ''), '?');
  return segments(`/${path}`);
}

/**
 * Compares a pattern's segments with a path's. After a mismatch it lets the last "**" take one segment more, so the time is at
 * most their product.
 */
function covers(pattern: readonly string[], path: readonly string[]): boolean {
  let [p, s, star, taken] = [0, 0, -1, 0];
  while (s < path.length) {
    if (pattern[p] === ANY_SEGMENTS) {
      [star, taken] = [p, s];
      p++;
    } else if (p < pattern.length && (pattern[p] === ANY_SEGMENT || pattern[p] === path[s])) {
      p++;
      s++;
    } else if (star >= 0) {
      taken++;
      [p, s] = [star + 1, taken];
    } else {
      return false;
    }
  }
  return pattern.slice(p).every((rest) => rest === ANY_SEGMENTS);
}
