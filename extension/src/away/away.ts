import type { Presence } from '@/adapters/idle';
import { serial } from '@/serial';
import { type Desk, look } from './desk';
import { isWatched, type SoundPlaces, type SoundTab, soundOrder } from './sound';

export interface AwayParts {
  now(): number;
  presence(): Promise<Presence>;
  /** The tabs that can be heard or are muted. */
  tabs(): Promise<SoundTab[]>;
  setMuted(tab: number, muted: boolean): Promise<void>;
  /** What pages count as; missing before Start. */
  places(): Promise<SoundPlaces | undefined>;
  load(): Promise<Desk>;
  save(desk: Desk): Promise<void>;
  /** Their person has come back. */
  back(): void;
}

/** Away from the desk: the sound of platforms goes off, and comes back with their person. Before Start nobody is away. */
export class Away {
  readonly #parts: AwayParts;
  readonly #inTurn = serial();

  constructor(parts: AwayParts) {
    this.#parts = parts;
  }

  /** Whether nobody was at the desk at the last look. */
  async isAway(): Promise<boolean> {
    return (await this.#parts.load()).away;
  }

  /** Something may have changed: at the keyboard, in what can be heard, in what counts, or the hour alone. */
  look(): Promise<void> {
    return this.#inTurn(() => this.#look());
  }

  async #look(): Promise<void> {
    const { now, presence, tabs, places, load } = this.#parts;
    const [before, there, sounding, known] = await Promise.all([load(), presence(), tabs(), places()]);
    const seen = { presence: known ? there : ('active' as const), watched: isWatched(sounding) };
    const desk = look(before, seen, now());
    await this.#keep(before, desk);
    const { mute, unmute } = soundOrder(sounding, desk.away, known ?? NO_PLACES);
    await Promise.all([
      ...mute.map((id) => this.#set(id, true)),
      ...unmute.map((id) => this.#set(id, false)),
    ]);
    if (before.away && !desk.away) this.#parts.back();
  }

  async #keep(before: Desk, desk: Desk): Promise<void> {
    if (before.away === desk.away && before.quietMs === desk.quietMs) return;
    await this.#parts.save(desk);
  }

  /** A tab that is gone needs nothing. */
  async #set(id: number, muted: boolean): Promise<void> {
    await this.#parts.setMuted(id, muted).catch(() => undefined);
  }
}

const NO_PLACES: SoundPlaces = { isPlatform: () => false, isLive: () => false };
