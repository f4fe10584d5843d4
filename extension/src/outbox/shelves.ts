import type { Span } from '@protocol/messages';
import { type Kept, OUTBOX, REFUSED, type Refused, type Stored, TAIL } from '@/adapters/keys';
import type { Store } from '@/adapters/store';

type Prefix = typeof OUTBOX | typeof TAIL | typeof REFUSED;

/** The sequence numbers on one shelf, in order. */
export function sequencesOf(stored: Stored, prefix: Prefix): number[] {
  const keys = Object.keys(stored).filter((key) => key.startsWith(prefix));
  return keys.map((key) => Number(key.slice(prefix.length))).sort((a, b) => a - b);
}

/** The entries of spans in the outbox, as a patch of the store. */
export function queued(spans: readonly Span[]): Stored {
  return patch(OUTBOX, spans, ({ sequence }) => sequence);
}

/** The entries of acknowledged spans. */
export function kept(spans: readonly Span[], atMs: number): Stored {
  const items: Kept[] = spans.map((span) => ({ span, atMs }));
  return patch(TAIL, items, ({ span }) => span.sequence);
}

/** The entries of refused spans. */
export function refused(items: readonly Omit<Refused, 'atMs'>[], atMs: number): Stored {
  const all: Refused[] = items.map((item) => ({ ...item, atMs }));
  return patch(REFUSED, all, ({ span }) => span.sequence);
}

export function keysOf<P extends Prefix>(prefix: P, sequences: readonly number[]): `${P}${number}`[] {
  return sequences.map((sequence) => `${prefix}${sequence}` as const);
}

/** The queued spans of these numbers, in order. */
export async function readQueue(store: Store, sequences: readonly number[]): Promise<Span[]> {
  const found = await store.get(...keysOf(OUTBOX, sequences));
  return sequences.flatMap((sequence) => found[`${OUTBOX}${sequence}`] ?? []);
}

/** What lies on a shelf since before an instant, and is to be thrown away. */
export function olderThan(stored: Stored, prefix: typeof TAIL | typeof REFUSED, beforeMs: number) {
  const keys = keysOf(prefix, sequencesOf(stored, prefix));
  return keys.filter((key) => (stored[key]?.atMs ?? 0) < beforeMs);
}

function patch<Item>(prefix: Prefix, items: readonly Item[], sequenceOf: (item: Item) => number): Stored {
  return Object.fromEntries(items.map((item) => [`${prefix}${sequenceOf(item)}`, item])) as Stored;
}
