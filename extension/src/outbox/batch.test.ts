import type { Span } from '@protocol/messages';
import { describe, expect, test } from 'vitest';
import { limits } from '@/limits';
import { batchOf, settle } from './batch';

const HOUR_MS = 3_600_000;
/** When the spans below have just ended. */
const NOW_MS = 1_774_774_860_000;

const span = (sequence: number, rule = 'x.feed'): Span => ({
  sequence,
  fromMs: 1_774_774_800_000,
  toMs: 1_774_774_860_000,
  sinceMs: 1_774_774_800_000,
  rule,
  attention: 'focused',
  zone: 'Africa/Cairo',
});
const spans = (count: number, rule?: string) =>
  Array.from({ length: count }, (_, index) => span(index + 1, rule));

describe('a batch', () => {
  test.each([
    ['a short queue goes as a whole', spans(3), 200, 3],
    ['a long one up to the limit', spans(500), 200, 200],
    ['less while smaller ones are tried', spans(500), 25, 25],
    ['no limit above that of the protocol', spans(500), 1_000, 200],
  ])('%s', (_name, queue, most, count) => {
    expect(batchOf(queue, most)).toEqual(queue.slice(0, count));
  });

  test('fits into one message, however long its spans', () => {
    const batch = batchOf(spans(200, `x.${'a'.repeat(400)}`), 200);
    const message = {
      jsonrpc: '2.0',
      id: Number.MAX_SAFE_INTEGER,
      method: 'spans.upload',
      params: { oldestSequence: 1, spans: batch },
    };
    expect(batch.length).toBeLessThan(200);
    expect(JSON.stringify(message).length).toBeLessThanOrEqual(limits.MaxMessageBytes);
  });
});

describe('the answer', () => {
  const batch = spans(4);
  const sequences = (found: Span[]) => found.map(({ sequence }) => sequence);

  test('acknowledges what it does not name', () => {
    const { acknowledged, refused, renumbered } = settle(batch, { watermark: 4, nextFree: 5 }, 5, NOW_MS);
    expect([sequences(acknowledged), refused, renumbered]).toEqual([[1, 2, 3, 4], [], []]);
  });

  test('refuses single spans for good', () => {
    const answer = { watermark: 4, nextFree: 5, refused: [{ sequence: 2, code: 'unknown_rule' as const }] };
    const { acknowledged, refused } = settle(batch, answer, 5, NOW_MS);
    expect([sequences(acknowledged), refused]).toEqual([
      [1, 3, 4],
      [{ span: span(2), code: 'unknown_rule' }],
    ]);
  });

  test.each([
    ['a future of hours', 'future' as const, NOW_MS - 12 * HOUR_MS, [2]],
    ['no future of days', 'future' as const, NOW_MS - 12 * HOUR_MS - 1, []],
    ['an unknown zone', 'unknown_zone' as const, NOW_MS, [2]],
    ['no rule that is gone', 'unknown_rule' as const, NOW_MS, []],
    ['no time long past', 'too_old' as const, NOW_MS, []],
  ])('keeps for later %s', (_name, code, nowMs, later) => {
    const settled = settle(batch, { watermark: 4, nextFree: 5, refused: [{ sequence: 2, code }] }, 5, nowMs);
    expect(sequences(settled.later)).toEqual(later);
    expect(settled.refused.length).toBe(later.length === 0 ? 1 : 0);
  });

  test.each([
    ['its own next number, when ours is behind', 5, 90, [90, 91], 92],
    ['our next number, when the daemon is behind', 300, 90, [300, 301], 302],
  ])('gives conflicts %s', (_name, nextSequence, nextFree, numbers, next) => {
    const settled = settle(batch, { watermark: 4, nextFree, conflicts: [1, 3] }, nextSequence, NOW_MS);
    expect(settled.renumbered).toEqual([
      { ...span(1), sequence: numbers[0] },
      { ...span(3), sequence: numbers[1] },
    ]);
    expect(settled.nextSequence).toBe(next);
    expect(sequences(settled.acknowledged)).toEqual([2, 4]);
  });
});
