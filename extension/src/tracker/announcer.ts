import type { Activity } from '@protocol/messages';

/** How often the daemon is told of an attention that does not change. It counts at most 30 s past the last word. */
export const REPEAT_MS = 15_000;

/** The last word the daemon was given. */
export interface Announced {
  activity: Activity;
  atMs: number;
}

/** Whether the daemon is to be told: on every change, and again every 15 s while a place has attention. */
export function isNews(activity: Activity, last: Announced | undefined, nowMs: number): boolean {
  if (!last) return true;
  if (gist(activity) !== gist(last.activity)) return true;
  return activity.rule !== undefined && nowMs - last.atMs >= REPEAT_MS;
}

/** That a full span was cut off is no change worth a message of its own. */
function gist({ rule, client, attention, sinceMs, away, hold, typing }: Activity): string {
  return JSON.stringify([rule, client, attention, sinceMs, away, hold, typing]);
}
