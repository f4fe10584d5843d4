import type { Span, SpansUpload, SpansUploaded, Welcome } from '@protocol/messages';
import type { Clock } from '@/adapters/clock';
import { OUTBOX, REFUSED, type Stored, TAIL } from '@/adapters/keys';
import type { Store } from '@/adapters/store';
import { isBadShape } from '@/connection/failure';
import { limits } from '@/limits';
import { serial } from '@/serial';
import type { SpanDraft } from '@/tracker/cut';
import { batchOf, type Settled, settle, uploadOf } from './batch';
import { kept, keysOf, olderThan, queued, readQueue, refused, sequencesOf } from './shelves';
import { lostAfter, REFUSED_MS, TAIL_MS } from './tail';

export interface OutboxParts {
  store: Store;
  clock: Clock;
  /** Uploads to the daemon; fails when it is away. */
  upload(spans: SpansUpload): Promise<SpansUploaded>;
}

/**
 * Keeps closed spans until the daemon has them for good. A span leaves the outbox only on the daemon's answer, and then lies
 * in the acknowledged tail for 72 h more.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #inTurn = serial();
  #queue: number[];
  #nextSequence: number;
  #daemon: Stored['daemon'];
  #mostSpans: number = limits.MaxSpansPerUpload;
  #flushing: Promise<void> | undefined;

  /** Takes up what is stored. */
  constructor(parts: OutboxParts, stored: Stored) {
    this.#parts = parts;
    this.#queue = sequencesOf(stored, OUTBOX);
    this.#nextSequence = stored.nextSequence ?? 1;
    this.#daemon = stored.daemon;
  }

  /** How many spans wait for the daemon. */
  waiting(): number {
    return this.#queue.length;
  }

  append(drafts: readonly SpanDraft[]): Promise<void> {
    return this.#inTurn(async () => {
      const spans = drafts.map((draft, index) => ({ sequence: this.#nextSequence + index, ...draft }));
      await this.#setWithRoom({ ...queued(spans), nextSequence: this.#nextSequence + spans.length });
      this.#enqueue(spans);
    });
  }

  /** Compares what the daemon has with what it acknowledged, and queues the tail again where it lost some. */
  welcome(welcome: Welcome): Promise<void> {
    return this.#inTurn(async () => {
      const lost = lostAfter(this.#daemon, welcome);
      if (lost !== undefined) await this.#requeue(lost);
      this.#takeUp(await this.#parts.store.all());
      this.#daemon = { epoch: welcome.epoch, acknowledged: welcome.watermark };
      await this.#parts.store.set({ daemon: this.#daemon });
    });
  }

  /** Uploads until nothing waits. Fails when the daemon is away or cannot take more now. */
  flush(): Promise<void> {
    this.#flushing ??= this.#flushAll().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  /** Throws away what was kept long enough, and has what was for later sent again. */
  prune(): Promise<void> {
    return this.#inTurn(async () => {
      const stored = await this.#parts.store.all();
      const nowMs = this.#parts.clock.nowMs();
      await this.#parts.store.remove(
        ...olderThan(stored, TAIL, nowMs - TAIL_MS),
        ...olderThan(stored, REFUSED, nowMs - REFUSED_MS),
      );
      this.#takeUp(stored);
    });
  }

  async #flushAll(): Promise<void> {
    while (this.#queue.length > 0) {
      const sequences = this.#queue.slice(0, limits.MaxSpansPerUpload);
      const spans = await readQueue(this.#parts.store, sequences);
      if (spans.length > 0) await this.#upload(sequences[0] ?? 1, batchOf(spans, this.#mostSpans));
      else this.#queue = this.#queue.filter((sequence) => !sequences.includes(sequence));
    }
    this.#mostSpans = limits.MaxSpansPerUpload;
  }

  /** One unreadable span makes the whole batch unreadable, so batches are halved until it stands alone and is put aside. */
  async #upload(oldest: number, batch: Span[]): Promise<void> {
    try {
      const answer = await this.#parts.upload(uploadOf(oldest, batch));
      await this.#inTurn(() =>
        this.#settle(
          batch,
          settle(batch, answer, this.#nextSequence, this.#parts.clock.nowMs()),
          answer.watermark,
        ),
      );
    } catch (failure) {
      if (!isBadShape(failure)) throw failure;
      if (batch.length > 1) this.#mostSpans = Math.floor(batch.length / 2);
      else await this.#inTurn(() => this.#putAside(batch));
    }
  }

  /** The new places are written before the old ones go: dying in between sends a span twice, never none. */
  async #settle(batch: Span[], settled: Settled, watermark: number): Promise<void> {
    const nowMs = this.#parts.clock.nowMs();
    const acknowledged = Math.max(watermark, this.#daemon?.acknowledged ?? 0);
    this.#daemon = this.#daemon && { ...this.#daemon, acknowledged };
    this.#nextSequence = settled.nextSequence;
    await this.#setWithRoom({
      ...kept(settled.acknowledged, nowMs),
      ...refused(settled.refused, nowMs),
      ...queued(settled.renumbered),
      ...(this.#daemon && { daemon: this.#daemon }),
      nextSequence: settled.nextSequence,
    });
    await this.#dequeue(batch, settled.later);
    this.#queue.push(...settled.renumbered.map(({ sequence }) => sequence));
  }

  async #putAside(batch: Span[]): Promise<void> {
    const items = batch.map((span) => ({ span, code: 'bad_shape' as const }));
    await this.#setWithRoom(refused(items, this.#parts.clock.nowMs()));
    await this.#dequeue(batch);
  }

  #enqueue(spans: readonly Span[]): void {
    this.#queue.push(...spans.map(({ sequence }) => sequence));
    this.#nextSequence += spans.length;
  }

  /** Spans for later leave the queue, so that they hold up nothing, but not the store, where the queue is taken up again. */
  async #dequeue(batch: readonly Span[], later: readonly Span[] = []): Promise<void> {
    const gone = batch.filter((span) => !later.includes(span));
    await this.#parts.store.remove(...keysOf(OUTBOX, sequencesIn(gone)));
    const out = new Set(sequencesIn(batch));
    this.#queue = this.#queue.filter((sequence) => !out.has(sequence));
  }

  async #requeue(above: number): Promise<void> {
    const stored = await this.#parts.store.all();
    const sequences = sequencesOf(stored, TAIL).filter((sequence) => sequence > above);
    const spans = keysOf(TAIL, sequences).flatMap((key) => stored[key]?.span ?? []);
    await this.#parts.store.set(queued(spans));
    await this.#parts.store.remove(...keysOf(TAIL, sequences));
  }

  /** Queues all that is in the store. */
  #takeUp(stored: Stored): void {
    this.#queue = sequencesOf(stored, OUTBOX);
  }

  /** When the storage is full, the acknowledged tail makes room. What is not acknowledged never does. */
  async #setWithRoom(patch: Stored): Promise<void> {
    try {
      await this.#parts.store.set(patch);
    } catch {
      const tail = sequencesOf(await this.#parts.store.all(), TAIL);
      await this.#parts.store.remove(...keysOf(TAIL, tail.slice(0, Math.ceil(tail.length / 2))));
      await this.#parts.store.set(patch);
    }
  }
}

function sequencesIn(spans: readonly Span[]): number[] {
  return spans.map(({ sequence }) => sequence);
}
