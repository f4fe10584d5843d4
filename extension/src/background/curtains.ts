/**
 * Knows over which tabs a break lies. Nobody sees what is beneath, so it has nobody's attention, whatever it plays: a break would stand
 * still for it, and its time would be on somebody's account. It is kept in memory alone: pages say so again with every order.
 */
export class Curtains {
  readonly #tabs = new Set<number>();

  /** A page has said so; whether that is news. */
  told(tabId: number, covers: boolean): boolean {
    if (this.#tabs.has(tabId) === covers) return false;
    if (covers) this.#tabs.add(tabId);
    else this.#tabs.delete(tabId);
    return true;
  }

  /** The tab shows another page, or is gone. */
  left(tabId: number): void {
    this.#tabs.delete(tabId);
  }

  covers(tabId: number | undefined): boolean {
    return tabId !== undefined && this.#tabs.has(tabId);
  }
}
