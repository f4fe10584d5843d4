import type { DelayOpen } from '@protocol/messages';
import { limits } from '@/limits';
import type { ConnectionState } from '@/messages';
import { isAlone } from '@/openings/follow-up';

/** For how many minutes a platform can be opened. */
export const MINUTES: readonly number[] = [5, 10, 15, limits.MaxDelayMinutes];

/** What a person has filled in to open a platform that waits first. */
export interface Draft {
  /** As typed. */
  reason: string;
  minutes: number;
}

export const EMPTY: Draft = { reason: '', minutes: 10 };

/** What the daemon is asked for; undefined without a reason. */
export function openOf({ reason, minutes }: Draft, platform: string): DelayOpen | undefined {
  const said = reason.trim();
  return said ? { platform, minutes, reason: said } : undefined;
}

/** Whether it can be opened from here: not without the daemon, nor from a private window. */
export function reachOf(connection: ConnectionState): 'here' | 'away' | 'private' {
  if (connection === 'private') return 'private';
  return isAlone(connection) ? 'away' : 'here';
}

/** A wait that counts only while somebody can look at it. Instants are of a clock that nobody sets, in ms. */
export interface Wait {
  /** What of it had passed when it was last looked at, or away from. */
  spentMs: number;
  /** Since when it is looked at; missing while it is not. */
  sinceMs?: number;
  /** Since when it is not; missing while it is, or before anybody has. */
  awayMs?: number;
}

export const BEGUN: Wait = { spentMs: 0 };

/** For how long a wait that is over may be out of sight: whoever comes back later has not waited now. */
const KEPT_MS = 60_000;

/** The wait, which is so long, once it can be seen from that instant on, or no more. */
export function watch(wait: Wait, waitMs: number, isSeen: boolean, nowMs: number): Wait {
  const spentMs = spent(wait, nowMs);
  if (!isSeen) return { spentMs, awayMs: wait.awayMs ?? nowMs };
  return { spentMs: isStale(wait, waitMs, nowMs) ? 0 : spentMs, sinceMs: nowMs };
}

/** What is left of a wait that is so long. */
export function leftMs(wait: Wait, waitMs: number, nowMs: number): number {
  return Math.max(waitMs - spent(wait, nowMs), 0);
}

/** In how many ms the whole second that is shown becomes another. */
export function nextTickMs(leftMs: number): number {
  return leftMs % 1000 || 1000;
}

function isStale(wait: Wait, waitMs: number, nowMs: number): boolean {
  return wait.awayMs !== undefined && nowMs - wait.awayMs > KEPT_MS && leftMs(wait, waitMs, nowMs) === 0;
}

function spent({ spentMs, sinceMs }: Wait, nowMs: number): number {
  return sinceMs === undefined ? spentMs : spentMs + nowMs - sinceMs;
}
