import type { Settings } from '@protocol/messages';
import type { Clock } from '@/adapters/clock';
import type { Store } from '@/adapters/store';
import type { Connection } from '@/connection/connection';
import { isAway } from '@/connection/failure';
import type { WorkingWeek } from '@/messages';
import { serial } from '@/serial';
import { untouched } from '@/untouched';
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
  async press(firstWeek: Settings['off']['first_week'], week?: WorkingWeek): Promise<void> {
    const { store, clock, standing } = this.#parts;
    const { startTold } = await store.get('startTold');
    if (!startTold) await store.set({ firstWeek, ...(week && { week }) });
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
    const { startTold, firstWeek, week } = await store.get('startTold', 'firstWeek', 'week');
    if (startTold || standing.now().startedMs === undefined) return;
    if (firstWeek) await this.#save(firstWeek, week);
    await connection.call('browsers.start', {});
    await store.set({ startTold: true });
    await store.remove('firstWeek', 'week');
  }

  /** Saves what was chosen. A week that its person has set meanwhile, elsewhere, stays. */
  async #save(firstWeek: Settings['off']['first_week'], week?: WorkingWeek): Promise<void> {
    const { connection } = this.#parts;
    const found = await connection.call('settings.get', {});
    const { settings } = found;
    const chosen = {
      ...settings,
      ...(untouched(found) && week),
      off: { ...settings.off, first_week: firstWeek },
    };
    if (JSON.stringify(chosen) !== JSON.stringify(settings)) await connection.call('settings.set', chosen);
  }
}
