import type { Clock, Stop } from '@/adapters/clock';
import { IDLE_MS, type Presence } from '@/adapters/idle';

export interface ScreenParts {
  clock: Pick<Clock, 'after'>;
  /** It was locked or unlocked. */
  changed(): void;
}

/**
 * Whether the screen is locked, as far as the daemon says so: browsers know it by themselves on some desktops only. A lock is
 * believed for a minute after the daemon is gone, which does not tell any more when it ends: by then the browser itself says that
 * nobody touches anything.
 */
export class Screen {
  readonly #parts: ScreenParts;
  #isLocked = false;
  #stop: Stop | undefined;

  constructor(parts: ScreenParts) {
    this.#parts = parts;
  }

  /** The daemon's last word. */
  told(isLocked: boolean): void {
    const changes = isLocked !== this.#isLocked;
    this.#isLocked = isLocked;
    if (changes) this.#parts.changed();
  }

  /** The daemon is gone, and can say nothing any more. */
  left(): void {
    if (this.#isLocked) this.#stop ??= this.#parts.clock.after(IDLE_MS, () => this.told(false));
  }

  /** It is there again. */
  back(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Whether somebody is there, given what the browser says of that. */
  presence(seen: Presence): Presence {
    return this.#isLocked ? 'locked' : seen;
  }
}
