import type { Settings, SettingsRevision } from '@protocol/messages';
import type { Clock } from '@/adapters/clock';
import type { Store } from '@/adapters/store';
import type { Connection } from '@/connection/connection';
import { isAway, Refusal } from '@/connection/failure';
import { equal } from '@/hours/history';
import type { WorkingWeek } from '@/messages';
import { serial } from '@/serial';
import { untouched } from '@/untouched';
import type { Standing } from './standing';

type FirstWeek = Settings['off']['first_week'];

/** Nobody saves as often as this while Start is under way. */
const SAVE_TRIES = 5;

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
  async press(firstWeek: FirstWeek, week?: WorkingWeek): Promise<void> {
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

  /**
   * Saves what was chosen in the place of what was read, and of nothing else: what its person has set meanwhile, elsewhere, is
   * read again, and a week that is theirs stays.
   */
  async #save(firstWeek: FirstWeek, week: WorkingWeek | undefined, tries = SAVE_TRIES): Promise<void> {
    const { connection } = this.#parts;
    const found = await connection.call('settings.get', {});
    const settings = withChoice(found, firstWeek, week);
    if (equal(settings, found.settings)) return;
    try {
      await connection.call('settings.replace', { revision: found.revision, settings });
    } catch (failure) {
      if (tries <= 1 || !isChanged(failure)) throw failure;
      await this.#save(firstWeek, week, tries - 1);
    }
  }
}

/** A week is the choice of a person who has saved nothing yet. */
function withChoice(found: SettingsRevision, first_week: FirstWeek, week: WorkingWeek | undefined): Settings {
  const { settings } = found;
  return { ...settings, ...(untouched(found) && week), off: { ...settings.off, first_week } };
}

/** Whether somebody has saved others since they were read. */
function isChanged(failure: unknown): boolean {
  return failure instanceof Refusal && failure.data?.code === 'settings_changed';
}
