import type { Mark } from '@protocol/messages';
import { type Address, cut, parse } from './address';
import { ANY_SEGMENT, ANY_SEGMENTS, formDecode, hashSegments, patternText } from './pattern';

/** How long what names a brand may be, in bytes: as a segment of the path, and in the query (mark.go of the daemon). */
const MAX_NAME = 150;
const MAX_VALUE = 64;

/** The pages that have the same mark as an address, to be read: those of one brand. Undefined where it has none. */
export function markOf(marks: readonly Mark[], url: string): string | undefined {
  const address = parse(url);
  if (!address) return undefined;
  for (const mark of marks) {
    const filled = fill(mark, address);
    if (filled) return patternText(filled);
  }
  return undefined;
}

/** A mark with what the address has in the place of its stars. */
function fill(mark: Mark, { host, segments, query, fragment }: Address): Mark | undefined {
  const path = filledPath(mark, mark.hash ? hashSegments(fragment) : segments);
  if (path === undefined || (host !== mark.host && !host.endsWith(`.${mark.host}`))) return undefined;
  const filled = { ...mark, ...(path && { path }) };
  if (!mark.query) return filled;
  const value = queryValue(query, mark.query);
  return isName(mark, value, MAX_VALUE) ? { ...filled, query: `${mark.query}=${value}` } : undefined;
}

/** Compares from the first segment on; what follows the last of a path that ends in "**" may be anything. */
function filledPath(mark: Mark, segments: readonly string[]): string | undefined {
  const { path } = mark;
  if (!path) return '';
  let filled = '';
  for (const [at, want] of path.slice(1).split('/').entries()) {
    if (want === ANY_SEGMENTS) return `${filled}/${ANY_SEGMENTS}`;
    const segment = segments[at];
    if (segment === undefined || !fillsSegment(mark, want, segment)) return undefined;
    filled += `/${segment}`;
  }
  return filled.split('/').length - 1 === segments.length ? filled : undefined;
}

function fillsSegment(mark: Mark, want: string, segment: string): boolean {
  if (!want.endsWith(ANY_SEGMENT)) return segment === want;
  const prefix = want.slice(0, -ANY_SEGMENT.length);
  return segment.startsWith(prefix) && isName(mark, segment.slice(prefix.length), MAX_NAME);
}

/** Whether a text can be what a mark stands for. */
function isName({ number }: Mark, text: string, most: number): boolean {
  return isMark(text, most) && (!number || /^[0-9]+$/.test(text));
}

function queryValue(query: string, wanted: string): string {
  for (const pair of query.split('&')) {
    const [key, value] = cut(pair, '=');
    if (formDecode(key) === wanted) return formDecode(value);
  }
  return '';
}

/** Whether a text can name a brand: it stands in a pattern as it is. */
function isMark(text: string, most: number): boolean {
  const isShort = new TextEncoder().encode(text).length <= most;
  return text !== '' && isShort && text !== '.' && text !== '..' && !/[\p{Cc}\s?#%\\*&=+/]/u.test(text);
}
