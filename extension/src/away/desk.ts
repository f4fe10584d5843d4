import { IDLE_MS, type Presence } from '@/adapters/idle';

/** So long without a sign of anybody, and they are away from the desk. */
const AWAY_MS = 5 * 60_000;

/** What is remembered of the desk between two looks, until the browser ends. */
export interface Desk {
  away: boolean;
  /** Since when there has been no sign of anybody, neither input nor something that is watched; missing while there is one. */
  quietMs?: number;
}

/** What one look sees. */
export interface DeskLook {
  presence: Presence;
  /** Something plays in front, in a window that can be seen. */
  watched: boolean;
}

/**
 * Whether anybody is at the desk now. Who watches a film touches nothing, and is there; between two films they have as long as anybody.
 * Only input brings a person back: what begins to play while they are away is watched by nobody.
 */
export function look(desk: Desk, { presence, watched }: DeskLook, nowMs: number): Desk {
  if (presence === 'active') return { away: false };
  if (desk.away || presence === 'locked') return { away: true };
  const quietMs = watched ? nowMs : Math.min(desk.quietMs ?? nowMs - IDLE_MS, nowMs);
  return nowMs - quietMs >= AWAY_MS ? { away: true } : { away: false, quietMs };
}
