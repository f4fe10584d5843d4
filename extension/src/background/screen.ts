import type { Presence } from '@/adapters/idle';

/**
 * Whether the screen is locked, as far as the daemon says so: browsers know it by themselves on some desktops only. In memory alone,
 * because a daemon that is gone does not tell when it is unlocked.
 */
export class Screen {
  #isLocked = false;

  /** The daemon's last word; false also when it can say nothing any more. Answers whether that is another one. */
  told(isLocked: boolean): boolean {
    const changes = isLocked !== this.#isLocked;
    this.#isLocked = isLocked;
    return changes;
  }

  /** Whether somebody is there, given what the browser says of that. */
  presence(seen: Presence): Presence {
    return this.#isLocked ? 'locked' : seen;
  }
}
