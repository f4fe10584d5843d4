import { openDB } from 'idb';

/**
 * The keys of pairings. They lie in IndexedDB because it can hold a CryptoKey that no code can read out again, ours included;
 * storage.local could hold only the bytes.
 */
export interface Keyring {
  load(browser: string): Promise<CryptoKey | undefined>;
  /** Keeps this key alone. */
  save(browser: string, key: CryptoKey): Promise<void>;
  forget(): Promise<void>;
}

const STORE = 'keys';

export const indexedKeyring: Keyring = {
  async load(name) {
    return (await open()).get(STORE, name);
  },
  async save(name, key) {
    const transaction = (await open()).transaction(STORE, 'readwrite');
    await Promise.all([transaction.store.clear(), transaction.store.put(key, name), transaction.done]);
  },
  async forget() {
    await (await open()).clear(STORE);
  },
};

function open() {
  return openDB<{ [STORE]: { key: string; value: CryptoKey } }>('offhours', 1, {
    upgrade: (database) => void database.createObjectStore(STORE),
  });
}
