import type { RefusalCode, Span, SpansUpload, SpansUploaded } from '@protocol/messages';
import { limits } from '@/limits';

/** What JSON-RPC and the upload itself add around the spans, with room to spare. */
const ENVELOPE_BYTES = 512;

/** As many of the spans, from the first, as one upload may carry. Spans are plain ASCII, so characters are bytes. */
export function batchOf(spans: readonly Span[], mostSpans: number): Span[] {
  let bytes = ENVELOPE_BYTES;
  let count = 0;
  for (const span of spans.slice(0, Math.min(mostSpans, limits.MaxSpansPerUpload))) {
    bytes += JSON.stringify(span).length + 1;
    if (bytes > limits.MaxMessageBytes) break;
    count++;
  }
  // One span is never too long; taking it keeps the queue moving whatever happens.
  return spans.slice(0, Math.max(1, count));
}

/** The upload of a batch from a queue in order: what is not in the queue any more never comes. */
export function uploadOf(oldestSequence: number, batch: Span[]): SpansUpload {
  return { oldestSequence, spans: batch };
}

/**
 * How far ahead a span may end that is kept for later. A clock that was set by hand for a journey was wrong by hours; what one
 * recorded that was wrong by days belongs nowhere.
 */
const MOST_AHEAD_MS = 12 * 3_600_000;

/** What becomes of each span of a batch when the daemon has answered. */
export interface Settled {
  acknowledged: Span[];
  refused: { span: Span; code: RefusalCode }[];
  /** Spans that are refused now and may be right later. */
  later: Span[];
  /** Spans whose number was taken by other content, under new numbers. */
  renumbered: Span[];
  nextSequence: number;
}

/** New numbers are free on both sides: with the daemon, which says its own, and in the queue, which says nextSequence. */
export function settle(
  batch: readonly Span[],
  answer: SpansUploaded,
  nextSequence: number,
  nowMs: number,
): Settled {
  const codes = new Map(answer.refused?.map(({ sequence, code }) => [sequence, code]));
  const conflicts = new Set(answer.conflicts);
  const settled: Settled = { acknowledged: [], refused: [], later: [], renumbered: [], nextSequence };
  for (const span of batch) {
    const code = codes.get(span.sequence);
    if (code && mayBeRightLater(span, code, nowMs)) settled.later.push(span);
    else if (code) settled.refused.push({ span, code });
    else if (conflicts.has(span.sequence)) renumber(settled, span, answer.nextFree);
    else settled.acknowledged.push(span);
  }
  return settled;
}

/** After a clock was set back, a span's time comes again; a zone that is unknown today comes with newer zone data. */
function mayBeRightLater({ toMs }: Span, code: RefusalCode, nowMs: number): boolean {
  return code === 'unknown_zone' || (code === 'future' && toMs <= nowMs + MOST_AHEAD_MS);
}

function renumber(settled: Settled, span: Span, nextFree: number): void {
  const sequence = Math.max(settled.nextSequence, nextFree);
  settled.renumbered.push({ ...span, sequence });
  settled.nextSequence = sequence + 1;
}
