import type { Plan, Role } from '@protocol/messages';
import { limits } from '@/limits';
import { edges, nextChange, verdictAt } from './plan';
import { nextVerdictMs } from './verdicts';

/** When a place closes, where that is near enough to be said beforehand; missing where it is closed, or stays as it is. */
export function closesSoonMs(plan: Plan, atMs: number, platform: string, role: Role): number | undefined {
  if (verdictAt(plan, atMs, platform, role) === 'closed') return undefined;
  const nextMs = nextVerdictMs(plan, atMs, platform, role);
  if (nextMs === undefined || nextMs > atMs + limits.WindDownMs) return undefined;
  return verdictAt(plan, nextMs, platform, role) === 'closed' ? nextMs : undefined;
}

/** When all platforms close, where that is as near; missing where they are closed, or stay as they are. */
export function allCloseMs(plan: Plan, atMs: number): number | undefined {
  return closesSoonMs(plan, atMs, '', 'feed');
}

/** Whether anything changes soon: what is asked before every place is looked at. */
export function mayCloseSoon(plan: Plan, atMs: number): boolean {
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
