import type { Plan, Rules, Settings, Span } from '@protocol/messages';

/**
 * Everything the extension keeps in storage.local, in one place. A worker may die at any await, so what is not here is lost
 * with it. No URL, title or text of a page is ever among it.
 */
export interface Stored {
  /** The instant at which the person pressed Start; nothing is recorded, muted or closed before. */
  startedMs?: number;
  /** Whether the daemon has been told of Start. */
  startTold?: boolean;
  /** The pairing, without its key: that lives in IndexedDB as a CryptoKey that cannot be exported. */
  pairing?: { browser: string; listen: string };
  /** The daemon's database as last seen; another epoch means that it needs our tail again. */
  daemon?: { epoch: string; acknowledged: number };
  plan?: Plan;
  rules?: Rules;
  /** 'system' follows the browser's own language. */
  language?: Settings['language'];
  /** The sequence number of the next span. */
  nextSequence?: number;
  /** The open stretch of attention, checkpointed every 5 s so that a killed browser loses no more. */
  open?: OpenSpan;
  /** What the enforcer has done and must undo exactly. */
  muted?: string[];
}

export interface OpenSpan {
  rule: string;
  attention: Span['attention'];
  sinceMs: number;
  fromMs: number;
  /** The last instant at which the attention was seen to be there. */
  seenMs: number;
  zone: string;
}

/** Closed spans that the daemon has not acknowledged: one key each, `q:<sequence>`. */
export const OUTBOX = 'q:';
/** Acknowledged spans of the last 72 h, kept for a daemon that lost its database: `t:<sequence>`. */
export const TAIL = 't:';
/** Spans that the daemon refused for good, kept 30 days to be shown: `r:<sequence>`. */
export const REFUSED = 'r:';
