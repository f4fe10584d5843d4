import { browser } from 'wxt/browser';
import type { Stored } from './keys';

/** storage.local, typed by {@link Stored}. What is set or removed in one call is written at once or not at all. */
export interface Store {
  get<K extends keyof Stored>(...keys: K[]): Promise<Pick<Stored, K>>;
  /** Everything there is; long, so read once when the worker starts. */
  all(): Promise<Stored>;
  set(patch: Stored): Promise<void>;
  remove(...keys: (keyof Stored)[]): Promise<void>;
}

/** The extension's own storage. */
export const localStore: Store = {
  async get<K extends keyof Stored>(...keys: K[]) {
    return (await browser.storage.local.get(keys)) as Pick<Stored, K>;
  },
  async all() {
    return (await browser.storage.local.get(null)) as Stored;
  },
  async set(patch) {
    await browser.storage.local.set(patch);
  },
  async remove(...keys) {
    if (keys.length > 0) await browser.storage.local.remove(keys as string[]);
  },
};
