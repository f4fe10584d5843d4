/** Asks the page of a tab whether a composer above it is in use; undefined where nobody answers in time. */
export type AskComposer = (tabId: number) => Promise<boolean | undefined>;

/**
 * Knows in which tabs a composer above the page is in use. It is kept in memory alone: of what it has not been told in this life of the
 * worker, or not since the page came, the page itself is asked.
 */
export class Composers {
  readonly #ask: AskComposer;
  readonly #pages = new Map<number, { isInUse?: boolean | undefined }>();

  constructor(ask: AskComposer) {
    this.#ask = ask;
  }

  /** A page has said so. */
  told(tabId: number, isInUse: boolean): void {
    this.#pageIn(tabId).isInUse = isInUse;
  }

  /** The tab shows another page, or is gone. */
  left(tabId: number): void {
    this.#pages.delete(tabId);
  }

  async isInUse(tabId: number): Promise<boolean> {
    const page = this.#pageIn(tabId);
    // What it has said meanwhile is newer than its answer, and an answer of a page that has gone is kept nowhere.
    if (page.isInUse === undefined) {
      const answer = await this.#ask(tabId);
      page.isInUse ??= answer;
    }
    return page.isInUse ?? false;
  }

  #pageIn(tabId: number): { isInUse?: boolean | undefined } {
    const page = this.#pages.get(tabId) ?? {};
    this.#pages.set(tabId, page);
    return page;
  }
}
