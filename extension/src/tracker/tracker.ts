import type { Activity } from '@protocol/messages';
import type { Clock, Stop } from '@/adapters/clock';
import type { OpenSpan } from '@/adapters/keys';
import type { Store } from '@/adapters/store';
import { Pace } from '@/pace';
import { serial } from '@/serial';
import { type Announced, isNews } from './announcer';
import type { SpanDraft } from './cut';
import { activityOf, type Observation, observe, quiet, restore, type TrackerState } from './observe';
import type { Sample } from './sample';

/** How often the world is looked at, and the open span put down, while something has attention. */
export const LOOK_MS = 5_000;

/**
 * A person who holds a key down turns from tab to tab thirty times a second. The daemon hears of the first at once, then four
 * times a second of where they are.
 */
const TOLD_AT_ONCE = 12;
const TOLD_PER_SECOND = 4;

export interface TrackerParts {
  store: Store;
  clock: Clock;
  /** Looks at windows, tabs and the keyboard; missing while there are no rules to say what a page is. */
  sample(atMs: number): Promise<Sample | undefined>;
  /** Keeps closed spans for the daemon. */
  keep(closed: SpanDraft[]): Promise<void>;
  /** Tells the daemon what has attention now; whether it could be told. */
  announce(activity: Activity): boolean;
}

/** Watches what has the person's attention, and makes spans of it. Before Start it looks at nothing. */
export class Tracker {
  readonly #parts: TrackerParts;
  readonly #inTurn = serial();
  #started = false;
  #state: TrackerState;
  /** What a dead worker left open, until it is closed. */
  #left: OpenSpan | undefined;
  #announced: Announced | undefined;
  readonly #pace: Pace;
  #announceLater: Stop | undefined;
  #stop: Stop | undefined;

  constructor(parts: TrackerParts) {
    this.#parts = parts;
    this.#state = quiet(parts.clock.nowMs());
    this.#pace = new Pace(parts.clock, TOLD_AT_ONCE, TOLD_PER_SECOND);
  }

  /** Closes what a dead worker left open. Where that cannot be put down, the next look tries again. */
  restore(left: OpenSpan): Promise<void> {
    this.#left = left;
    return this.#inTurn(() => this.#closeLeft());
  }

  start(): void {
    this.#started = true;
  }

  /** Closes what is open where it was last seen, and looks no more. */
  stop(): Promise<void> {
    this.#started = false;
    return this.#inTurn(async () => {
      if (this.#state.open)
        await this.#take({ ...restore(this.#state.open), state: quiet(this.#state.open.seenMs) });
      this.#lookAgain();
    });
  }

  /**
   * Looks at the world on account of something that happened at an instant. The instant is the caller's, taken before
   * anything was waited for.
   */
  look(atMs: number): Promise<void> {
    return this.#inTurn(() => this.#look(atMs));
  }

  /** Tells the daemon what has attention, although nothing changed: it has just connected. */
  announce(): void {
    this.#announced = undefined;
    if (this.#started) this.#announceNews(this.#parts.clock.nowMs());
  }

  async #closeLeft(): Promise<void> {
    if (!this.#left) return;
    const { state, closed } = restore(this.#left);
    await this.#persist(undefined, closed);
    this.#state = state;
    this.#left = undefined;
  }

  async #look(atMs: number): Promise<void> {
    await this.#closeLeft();
    const sample = this.#started ? await this.#parts.sample(atMs) : undefined;
    if (!sample) return;
    await this.#take(observe(this.#state, sample, atMs));
    this.#announceNews(atMs);
    this.#lookAgain();
  }

  /** What could not be put down is not over: the next look closes it again. */
  async #take({ state, closed }: Observation): Promise<void> {
    if (this.#state.open || state.open) await this.#persist(state.open, closed);
    this.#state = state;
  }

  /** Closed spans first: dying in between records a stretch twice, which the ledger counts once, rather than never. */
  async #persist(open: OpenSpan | undefined, closed: SpanDraft[]): Promise<void> {
    if (closed.length > 0) await this.#parts.keep(closed);
    if (open) await this.#parts.store.set({ open });
    else await this.#parts.store.remove('open');
  }

  #announceNews(nowMs: number): void {
    const activity = activityOf(this.#state);
    if (this.#announceLater || !isNews(activity, this.#announced, nowMs)) return;
    const { clock } = this.#parts;
    const waitMs = this.#pace.take();
    if (waitMs > 0) {
      this.#announceLater = clock.after(waitMs, () => {
        this.#announceLater = undefined;
        this.#announceNews(clock.nowMs());
      });
    } else if (this.#parts.announce(activity)) this.#announced = { activity, atMs: nowMs };
  }

  /** The looks also keep the worker alive, for as long as there is something to see. */
  #lookAgain(): void {
    if (this.#state.open && !this.#stop) {
      const { clock } = this.#parts;
      this.#stop = clock.every(LOOK_MS, () => void this.look(clock.nowMs()));
    } else if (!this.#state.open) {
      this.#stop?.();
      this.#stop = undefined;
    }
  }
}
