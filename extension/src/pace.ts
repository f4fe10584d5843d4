import type { Clock } from '@/adapters/clock';

/** So many at once, and then so many a second. */
export class Pace {
  readonly #clock: Clock;
  readonly #burst: number;
  readonly #perSecond: number;
  /** How many of the burst are taken, at an instant. */
  #taken = 0;
  #atMs = 0;

  constructor(clock: Clock, burst: number, perSecond: number) {
    this.#clock = clock;
    this.#burst = burst;
    this.#perSecond = perSecond;
  }

  /** Takes one, and answers 0; or answers after how many milliseconds there will be one. */
  take(): number {
    const nowMs = this.#clock.nowMs();
    const back = (Math.max(0, nowMs - this.#atMs) / 1_000) * this.#perSecond;
    this.#taken = Math.max(0, this.#taken - back);
    this.#atMs = nowMs;
    const tooMany = this.#taken + 1 - this.#burst;
    if (tooMany > 0) return Math.ceil((tooMany / this.#perSecond) * 1_000);
    this.#taken++;
    return 0;
  }
}
