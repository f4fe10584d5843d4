import type { Clock, Stop } from '@/adapters/clock';
import { EXPIRES_MS } from '@/tracker/typing';

export interface TypistsParts {
  clock: Pick<Clock, 'nowMs' | 'after'>;
  /** Somebody begins to type, or nobody does any more. */
  changed(): void;
}

/**
 * Knows whether somebody types in a platform's page. It is kept in memory alone: a page says so again every few seconds, and one that
 * died on the way is believed no longer than that.
 */
export class Typists {
  readonly #parts: TypistsParts;
  /** By tab, and in it by frame: until when what it has said holds. */
  readonly #tabs = new Map<number, Map<number, number>>();
  #was = false;
  #stop: Stop = () => {};

  constructor(parts: TypistsParts) {
    this.#parts = parts;
  }

  /** A frame has said so. */
  told(tabId: number, frameId: number, goesOn: boolean): void {
    const frames = this.#tabs.get(tabId) ?? new Map<number, number>();
    this.#tabs.set(tabId, frames);
    if (goesOn) frames.set(frameId, this.#parts.clock.nowMs() + EXPIRES_MS);
    else frames.delete(frameId);
    this.#look();
  }

  /** The tab shows another page, or is gone. */
  left(tabId: number): void {
    if (this.#tabs.delete(tabId)) this.#look();
  }

  isTyping(): boolean {
    return this.#untilMs() > this.#parts.clock.nowMs();
  }

  /** Says so where it is another now, and looks again when the last one that was heard of is not believed any more. */
  #look(): void {
    const { clock, changed } = this.#parts;
    const is = this.isTyping();
    this.#stop();
    if (is) this.#stop = clock.after(this.#untilMs() - clock.nowMs(), () => this.#look());
    if (is === this.#was) return;
    this.#was = is;
    changed();
  }

  #untilMs(): number {
    return Math.max(0, ...[...this.#tabs.values()].flatMap((frames) => [...frames.values()]));
  }
}
