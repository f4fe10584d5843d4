/** What a rule can ask about an address. Host and segments are in lower case. */
export interface Address {
  host: string;
  segments: string[];
  /** Without "?". */
  query: string;
  /** Without "#". */
  fragment: string;
}

/** The longest host name of the DNS (RFC 1035, 2.3.4). */
const MAX_HOST = 253;

/**
 * Reads an http or https address; undefined when it is none, or has a host that no browser writes. The daemon reads addresses
 * in the same way (package places), which says more about it; that is why this is not left to URL.
 */
export function parse(raw: string): Address | undefined {
  const scheme = /^https?:\/\//i.exec(raw);
  if (!scheme) return undefined;
  const [beforeHash, fragment] = cut(raw.slice(scheme[0].length), '#');
  const [place, query] = cut(beforeHash, '?');
  const slash = place.search(/[/\\]/);
  const end = slash < 0 ? place.length : slash;
  const host = hostOf(place.slice(0, end));
  return host === undefined ? undefined : { host, segments: segments(place.slice(end)), query, fragment };
}

/** Takes the user name, the port and one final dot off an authority. */
function hostOf(authority: string): string | undefined {
  const [name, port] = cut(authority.slice(authority.lastIndexOf('@') + 1), ':');
  if (!/^[0-9]*$/.test(port) || Number(port) > 65_535) return undefined;
  const host = lower(name).replace(/\.$/, '');
  return /^[a-z0-9._-]+$/.test(host) && host.length <= MAX_HOST ? host : undefined;
}

/**
 * Splits a path and resolves "." and "..". Empty segments count while ".." takes one away, as they do in a browser, and not
 * afterwards.
 */
export function segments(path: string): string[] {
  const kept: string[] = [];
  for (const raw of path.split(/[/\\]/).slice(1)) {
    const part = decode(raw);
    if (part === '..') kept.pop();
    else if (part !== '.') kept.push(lower(part));
  }
  return kept.filter((part) => part !== '');
}

/** Resolves percent signs. Text that is not UTF-8 afterwards, or whose percent signs are no code, stays as it is. */
export function decode(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Folds A to Z only: other alphabets have rules that differ between languages and programs. */
export function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

/** What is before and after the first separator. */
export function cut(text: string, separator: string): [before: string, after: string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
