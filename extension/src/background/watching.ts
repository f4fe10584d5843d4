import type { Empty, Missed } from '@protocol/messages';
import type { Clock } from '@/adapters/clock';
import type { Stored } from '@/adapters/keys';
import type { Session, SessionStore } from '@/adapters/session';
import type { Store } from '@/adapters/store';
import { isAway, Refusal } from '@/connection/failure';
import { limits } from '@/limits';
import { serial } from '@/serial';

/** How far apart the marks are by which a later session knows until when this one was there. */
const MARK_MS = 60_000;
/** By then the browser has said that it has just begun, if it has. */
const JUDGE_MS = 5_000;
/** What is kept for a daemon that is away for long. */
const MAX_MISSED = 20;

export interface WatchingParts {
  store: Store;
  session: SessionStore;
  clock: Pick<Clock, 'nowMs' | 'after'>;
  /** Nothing is missed before Start. */
  started(): boolean;
  call(method: 'browsers.missed', missed: Missed): Promise<Empty>;
}

/**
 * Since when this browser is watched, and what nobody watched before. A worker dies and comes back at any time and misses
 * nothing; but a session that begins while the browser has been running follows a time in which we were switched off.
 */
export class Watching {
  readonly #parts: WatchingParts;
  readonly #inTurn = serial();
  #session: Session = {};
  #markedMs: number;

  constructor(parts: WatchingParts, { markMs = 0 }: Pick<Stored, 'markMs'>) {
    this.#parts = parts;
    this.#markedMs = markMs;
  }

  /** Takes up the session, or begins one. */
  async begin(): Promise<void> {
    const { session, clock } = this.#parts;
    this.#session = { ...(await session.all()), ...this.#session };
    if (this.#session.watchingMs === undefined) await this.#keep({ watchingMs: clock.nowMs() });
    if (!this.#session.judged) clock.after(JUDGE_MS, () => void this.#inTurn(() => this.#judge()));
  }

  /** The browser has begun, or the extension was installed: before that there was nothing to watch. */
  async isNew(): Promise<void> {
    await this.#keep({ isNew: true });
  }

  /** Since when, as milliseconds since 1970, and whether the browser began then; nothing before {@link begin}. */
  session(): { sinceMs: number | undefined; isNew: boolean | undefined } {
    const { watchingMs: sinceMs, isNew } = this.#session;
    return { sinceMs, isNew };
  }

  /** Leaves a mark that we are there, once a minute at most. */
  async mark(): Promise<void> {
    const { store, clock, started } = this.#parts;
    const nowMs = clock.nowMs();
    if (!this.#session.judged || !started() || Math.abs(nowMs - this.#markedMs) < MARK_MS) return;
    this.#markedMs = nowMs;
    await store.set({ markMs: nowMs });
  }

  /** Tells the daemon what was missed, and forgets it when that has been answered. */
  tell(): Promise<void> {
    return this.#inTurn(() => this.#tell());
  }

  async #keep(patch: Session): Promise<void> {
    this.#session = { ...this.#session, ...patch };
    await this.#parts.session.set(patch);
  }

  async #judge(): Promise<void> {
    const { store, started } = this.#parts;
    const { markMs, missed = [] } = await store.get('markMs', 'missed');
    const { watchingMs: toMs = 0, isNew } = this.#session;
    if (!isNew && started() && markMs && toMs - markMs >= limits.MinUnwatchedMs)
      await store.set({ missed: [...missed, { fromMs: markMs, toMs }].slice(-MAX_MISSED) });
    await this.#keep({ judged: true });
    await this.mark();
    await this.#tell();
  }

  async #tell(): Promise<void> {
    const { store, call } = this.#parts;
    const { missed = [] } = await store.get('missed');
    for (const [i, one] of missed.entries()) {
      const kept = await call('browsers.missed', one).then(() => true, isRefused);
      if (!kept) return;
      const rest = missed.slice(i + 1);
      await (rest.length > 0 ? store.set({ missed: rest }) : store.remove('missed'));
    }
  }
}

/** Whether it would be refused again. A daemon that is away, or cannot write now, is told later. */
function isRefused(failure: unknown): boolean {
  if (isAway(failure)) return false;
  if (failure instanceof Refusal) return true;
  throw failure;
}
