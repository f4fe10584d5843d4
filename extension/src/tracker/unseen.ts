/** A tab, and whether somebody sees or hears it now. */
export interface LookedAt {
  id: number | undefined;
  isSeen: boolean;
}

/**
 * For how long nobody has seen a tab. What no look has shown yet counts from that look on: a worker that has just started knows
 * nothing of before, and takes a broadcast for one rather than interrupt it.
 */
export class Unseen {
  #seenMs = new Map<number | undefined, number>();

  /** The ms since each tab was seen, at one look. A tab that is not among them is gone. */
  look(tabs: readonly LookedAt[], atMs: number): number[] {
    const seen = tabs.map(({ id, isSeen }) => {
      return isSeen ? atMs : Math.min(atMs, this.#seenMs.get(id) ?? atMs); // a clock that was set back
    });
    this.#seenMs = new Map(tabs.map(({ id }, i) => [id, seen[i] ?? atMs]));
    return seen.map((seenMs) => atMs - seenMs);
  }
}
