import type { Plan, Role, Verdict } from '@protocol/messages';
import { limits } from '@/limits';
import { edges, nextChange, verdictAt } from './plan';
import { isShut, nextVerdictMs } from './verdicts';

/** When a place is shut, and whether it waits first from then on or is closed. */
export interface ShutAhead {
  atMs: number;
  verdict: Verdict;
}

/** When a place is shut, where that is near enough to be said beforehand; missing where it is shut already, or stays open. */
export function shutsSoon(plan: Plan, atMs: number, platform: string, role: Role): ShutAhead | undefined {
  if (isShut(verdictAt(plan, atMs, platform, role))) return undefined;
  const nextMs = nextVerdictMs(plan, atMs, platform, role);
  if (nextMs === undefined || nextMs > atMs + limits.WindDownMs) return undefined;
  const verdict = verdictAt(plan, nextMs, platform, role);
  return isShut(verdict) ? { atMs: nextMs, verdict } : undefined;
}

/** When all platforms are shut, where that is as near; missing where they are already, or stay open. */
export function allShutMs(plan: Plan, atMs: number): number | undefined {
  return shutsSoon(plan, atMs, '', 'feed')?.atMs;
}

/** Whether anything changes soon: what is asked before every place is looked at. */
export function mayShutSoon(plan: Plan, atMs: number): boolean {
  return (edges(plan, atMs)[0] ?? Number.POSITIVE_INFINITY) <= atMs + limits.WindDownMs;
}

/** The next instant at which the plan changes, or at which pages are told that it will: first, and for the last time. */
export function nextStep(plan: Plan, atMs: number): number | undefined {
  const changeMs = nextChange(plan, atMs);
  if (changeMs === undefined) return undefined;
  const told = [limits.WindDownMs, limits.FollowUpEndingMs].flatMap((beforeMs) =>
    edges(plan, atMs).map((edgeMs) => edgeMs - beforeMs),
  );
  return Math.min(changeMs, ...told.filter((toldMs) => toldMs > atMs));
}
