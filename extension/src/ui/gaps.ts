import type { BrowserInfo, Gap } from '@protocol/messages';
import type { Overview } from '@/messages';

/** How many past gaps are told one by one. */
const TOLD = 3;

/** A browser that runs now, and since when it is not watched. */
export interface Unwatched {
  browser: string;
  fromMs: number;
}

/** When a browser ran and was not watched, the newest time first. One that is paired no more has no name. */
export interface Missed {
  browser: string | undefined;
  times: Pick<Gap, 'fromMs' | 'toMs'>[];
}

export interface Gaps {
  now: Unwatched[];
  /** What is over and was not read of, of each browser; the one that was missed last comes first. */
  past: Missed[];
  /** How many more times there were than are told. */
  more: number;
  /** Up to when all this can be put away. */
  readMs: number;
}

/** What nobody watched lately, in any browser: there is one person in front of them all. */
export function gapsOf({ status, gapReadMs = 0 }: Pick<Overview, 'status' | 'gapReadMs'>): Gaps {
  const { browsers = [], gaps = [] } = status ?? {};
  const open = browsers.filter(({ unwatchedMs }) => unwatchedMs);
  const isOpen = (id: string) => open.some((info) => info.id === id);
  const past = gaps.filter(({ browser, toMs }) => toMs > gapReadMs && !isOpen(browser));
  return {
    now: open.map((info) => ({ browser: nameOf(info), fromMs: info.unwatchedMs ?? 0 })),
    ...gapsIn(past, browsers),
    readMs: Math.max(0, ...past.map(({ toMs }) => toMs)),
  };
}

/** The last of these gaps by browser, and how many more there are. */
export function gapsIn(gaps: readonly Gap[], browsers: readonly BrowserInfo[]): Pick<Gaps, 'past' | 'more'> {
  const last = gaps.toReversed().slice(0, TOLD);
  return { past: byBrowser(last, browsers), more: Math.max(gaps.length - TOLD, 0) };
}

function byBrowser(gaps: readonly Gap[], browsers: readonly BrowserInfo[]): Missed[] {
  return [...new Set(gaps.map(({ browser }) => browser))].map((id) => {
    const info = browsers.find((known) => known.id === id);
    return { browser: info && nameOf(info), times: gaps.filter(({ browser }) => browser === id) };
  });
}

/** What its person calls a browser, or what kind it is. */
function nameOf({ name, family }: BrowserInfo): string {
  return name || (family === 'firefox' ? 'Firefox' : 'Chromium');
}
