import { browser } from 'wxt/browser';

/** What is known until the browser ends or the extension is switched off, whichever comes first. */
export interface Session {
  /** Since when this browser is watched: the first life of the worker in this session. */
  watchingMs?: number;
  /** The session began together with the browser, or with the installation of the extension. */
  isNew?: boolean;
  /** It was found out whether something was missed before the session. */
  judged?: boolean;
  /** Since when nobody has touched the computer; 0 while somebody does. */
  untouchedMs?: number;
}

/** storage.session, typed by {@link Session}. */
export interface SessionStore {
  all(): Promise<Session>;
  set(patch: Session): Promise<void>;
}

export const sessionStore: SessionStore = {
  async all() {
    return (await browser.storage.session.get(['watchingMs', 'isNew', 'judged', 'untouchedMs'])) as Session;
  },
  async set(patch) {
    await browser.storage.session.set(patch);
  },
};
