import type { Rule } from '@protocol/messages';
import { ANY_SEGMENT, ANY_SEGMENTS, compile } from './pattern';

/**
 * Writes a rule as the patterns by which a browser chooses documents for a script. A star there takes any letters, slashes and queries
 * too, and capitals count: so they find at least what a browser writes plainly, and who is found is still to be judged.
 */
export function patternsOf(rule: Rule): string[] {
  const segments = compile(rule).segments ?? [];
  const last = segments.findLastIndex((segment) => segment !== ANY_SEGMENT && segment !== ANY_SEGMENTS);
  const paths = segments.slice(0, last + 1).reduce(addSegment, ['']);
  return paths.map((path) => `*://*.${rule.host}${path || '/'}*`);
}

/** "**" may also be no segment at all. */
function addSegment(paths: readonly string[], segment: string): string[] {
  if (segment === ANY_SEGMENTS) return paths.flatMap((path) => [path, `${path}/*`]);
  return paths.map((path) => `${path}/${segment === ANY_SEGMENT ? '*' : segment}`);
}
