import type { Span } from '@protocol/messages';
import type { OpenSpan } from '@/adapters/keys';
import { limits } from '@/limits';

/** A closed span before it gets its sequence number. */
export type SpanDraft = Omit<Span, 'sequence'>;

/**
 * Closes an open span at an instant, in pieces no longer than a span may be. Nothing is left of one that ends where it began.
 *
 *     fromMs                                   endMs
 *     |------- 60 s -------|------- 60 s -------|-- rest --|
 */
export function close(open: OpenSpan, endMs: number): SpanDraft[] {
  const drafts: SpanDraft[] = [];
  for (let fromMs = open.fromMs; fromMs < endMs; fromMs += limits.MaxSpanMs) {
    drafts.push(draft(open, fromMs, Math.min(fromMs + limits.MaxSpanMs, endMs)));
  }
  return drafts;
}

/**
 * Cuts full spans off an open one. Only what is sure is cut off: a span that is on its way cannot be taken back, and going
 * idle takes back what came after the last input. So an open span may be as long as two.
 */
export function cutSure(open: OpenSpan): { open: OpenSpan; closed: SpanDraft[] } {
  const full = Math.max(0, Math.floor((open.sureMs - open.fromMs) / limits.MaxSpanMs));
  const fromMs = open.fromMs + full * limits.MaxSpanMs;
  return { open: { ...open, fromMs }, closed: close(open, fromMs) };
}

function draft(
  { rule, client, attention, sinceMs, zone }: OpenSpan,
  fromMs: number,
  toMs: number,
): SpanDraft {
  return { fromMs, toMs, sinceMs, rule, ...(client && { client }), attention, zone };
}
