import type { Settings } from '@protocol/messages';
import type { Clock } from '@/adapters/clock';
import type { Store } from '@/adapters/store';
import type { Connection } from '@/connection/connection';
import { isAway } from '@/connection/failure';
import { serial } from '@/serial';
import type { Standing } from './standing';

export interface StartParts {
  store: Store;
  clock: Clock;
  standing: Standing;
  connection: Pick<Connection, 'call'>;
}

/** Start, which the person presses once, and which the daemon is told of as soon as it is there. */
export class Start {
  readonly #parts: StartParts;
  readonly #inTurn = serial();

  constructor(parts: StartParts) {
    this.#parts = parts;
  }

  /** Fails with Refusal when the daemon says no; that it is away is made up for later. */
  async press(firstWeek: Settings['off']['first_week']): Promise<void> {
    const { store, clock, standing } = this.#parts;
    const { startTold } = await store.get('startTold');
    if (!startTold) await store.set({ firstWeek });
    await standing.keep({ startedMs: standing.now().startedMs ?? clock.nowMs() });
    await this.tell();
  }

  /** Tells the daemon of Start, unless it knows or there was none. */
  tell(): Promise<void> {
    return this.#inTurn(() => this.#tell()).catch((failure: unknown) => {
      if (!isAway(failure)) throw failure;
    });
  }

  async #tell(): Promise<void> {
    const { store, standing, connection } = this.#parts;
    const { startTold, firstWeek } = await store.get('startTold', 'firstWeek');
    if (startTold || standing.now().startedMs === undefined) return;
    if (firstWeek) await this.#setFirstWeek(firstWeek);
    await connection.call('browsers.start', {});
    await store.set({ startTold: true });
    await store.remove('firstWeek');
  }

  async #setFirstWeek(firstWeek: Settings['off']['first_week']): Promise<void> {
    const { connection } = this.#parts;
    const { settings } = await connection.call('settings.get', {});
    if (settings.off.first_week === firstWeek) return;
    await connection.call('settings.set', { ...settings, off: { ...settings.off, first_week: firstWeek } });
  }
}
