import type { Input } from '@/adapters/idle';
import type { SessionStore } from '@/adapters/session';
import { type Touch, touch } from '@/tracker/touch';

/**
 * Knows when somebody last touched the computer. It outlives the worker: one that begins while nobody is there would take its own beginning
 * for the last minute of a person who has been away for hours.
 */
export class Hands {
  readonly #session: SessionStore;
  #last: Touch | undefined;
  #isLoaded = false;

  constructor(session: SessionStore) {
    this.#session = session;
  }

  /** When somebody last touched it, where nobody does any more; undefined while somebody does. */
  async look(input: Input, nowMs: number): Promise<number | undefined> {
    if (!this.#isLoaded) this.#last = await this.#load();
    this.#isLoaded = true;
    const before = this.#last;
    this.#last = touch(before, input, nowMs);
    const { away, inputMs } = this.#last;
    if (away !== (before?.away ?? false)) await this.#session.set({ untouchedMs: away ? inputMs : 0 });
    return away ? inputMs : undefined;
  }

  async #load(): Promise<Touch | undefined> {
    const { untouchedMs } = await this.#session.all();
    return untouchedMs ? { away: true, inputMs: untouchedMs, seenMs: untouchedMs } : undefined;
  }
}
