import type { ClientPages, Place, Pushes, Rules } from '@protocol/messages';
import type { Stored } from '@/adapters/keys';
import type { Store } from '@/adapters/store';
import { holdFinder, type PageHold } from '@/rules/holds';
import { matcher, ruleFinder } from '@/rules/match';

/** What the daemon pushes, as a patch of the store; a heartbeat, notices, a page and the screen leave nothing. */
export function patchOf<P extends keyof Pushes>(push: P, params: Pushes[P]): Stored | undefined;
export function patchOf(...[push, params]: Push): Stored | undefined {
  switch (push) {
    case 'plan.changed':
      return { plan: params };
    case 'rules.changed':
      return { rules: params };
    case 'settings.changed':
      return { language: params.settings.language, settings: params };
    case 'breaks.changed':
      return { breaks: params };
    case 'followUp.changed':
      return { followUp: params };
    case 'onCall.changed':
      return { onCall: params };
    case 'clients.chosen':
      return { chosen: params };
    case 'heartbeat':
    case 'notices.changed':
    case 'page.wanted':
    case 'screen.changed':
      return undefined;
  }
}

type Push = { [P in keyof Pushes]: [push: P, params: Pushes[P]] }[keyof Pushes];

type Known = Pick<
  Stored,
  | 'startedMs'
  | 'plan'
  | 'rules'
  | 'language'
  | 'settings'
  | 'breaks'
  | 'followUp'
  | 'onCall'
  | 'chosen'
  | 'recoveryReadMs'
  | 'gapReadMs'
  | 'absenceReadMs'
  | 'followUpReadDate'
  | 'stripHidden'
  | 'windDownHidden'
>;

/** Told of each table, with the one before. */
type TableChanged = (before: Rules | undefined, after: Rules) => void;

/** The last word of the daemon and of the person: in memory to be asked at any time, in storage to outlive the worker. */
export class Standing {
  readonly #store: Store;
  #known: Known;
  readonly #tableChanged: TableChanged;
  #placeOf: (url: string) => Place | undefined = () => undefined;
  #clientPagesOf: (url: string) => ClientPages | undefined = () => undefined;
  #holdOf: (url: string) => PageHold | undefined = () => undefined;

  constructor(store: Store, stored: Stored, tableChanged: TableChanged = () => {}) {
    this.#store = store;
    this.#tableChanged = tableChanged;
    this.#known = stored;
    this.#compile();
  }

  now(): Known {
    return this.#known;
  }

  async keep(patch: Known): Promise<void> {
    await this.#store.set(patch);
    const { rules: before } = this.#known;
    this.#known = { ...this.#known, ...patch };
    if (!patch.rules) return;
    this.#compile();
    this.#tableChanged(before, patch.rules);
  }

  async forget(...keys: (keyof Known)[]): Promise<void> {
    await this.#store.remove(...keys);
    const left = Object.entries(this.#known).filter(([key]) => !keys.includes(key as keyof Known));
    this.#known = Object.fromEntries(left);
    if (keys.includes('rules')) this.#compile();
  }

  placeOf(url: string): Place | undefined {
    return this.#placeOf(url);
  }

  /** The pages of a client of which an address is one. */
  clientPagesOf(url: string): ClientPages | undefined {
    return this.#clientPagesOf(url);
  }

  /** What may run on the page of an address, so that nobody should be interrupted. */
  holdOf(url: string): PageHold | undefined {
    return this.#holdOf(url);
  }

  #compile(): void {
    const { rules } = this.#known;
    this.#placeOf = rules ? matcher(rules) : () => undefined;
    this.#clientPagesOf = ruleFinder(rules?.clientPages ?? []);
    this.#holdOf = rules ? holdFinder(rules) : () => undefined;
  }
}
