import type { Plan, Role, Verdict } from '@protocol/messages';
import { edges, ROLES, verdictAt } from './plan';

/** From free to firm. */
export const VERDICTS: readonly Verdict[] = ['open', 'remind', 'delay', 'closed'];

/** Whether a place with the verdict can be entered only by asking, or not at all. */
export function isShut(verdict: Verdict): boolean {
  return verdict === 'delay' || verdict === 'closed';
}

/** What of a platform is open while the rest is shut. */
export interface OpenPart {
  roles: Role[];
  /** When that changes; missing when it does not as far as the plan reaches. */
  untilMs?: number;
}

/** When the verdict of a place stops being what it is at `atMs`; missing when it does not as far as the plan reaches. */
export function nextVerdictMs(plan: Plan, atMs: number, platform: string, role: Role): number | undefined {
  return nextMs(plan, atMs, (instantMs) => verdictAt(plan, instantMs, platform, role));
}

/** When a place that is shut can be entered without asking; missing when it cannot as far as the plan reaches. */
export function opensMs(plan: Plan, atMs: number, platform: string, role: Role): number | undefined {
  return nextMs(plan, atMs, (instantMs) => isShut(verdictAt(plan, instantMs, platform, role)));
}

/** What of the platform is open; missing when all of it is, or nothing. */
export function openPart(plan: Plan, atMs: number, platform: string): OpenPart | undefined {
  const openRoles = (instantMs: number) =>
    ROLES.filter((role) => !isShut(verdictAt(plan, instantMs, platform, role)));
  const roles = openRoles(atMs);
  if (roles.length === 0 || roles.length === ROLES.length) return undefined;
  const untilMs = nextMs(plan, atMs, (instantMs) => openRoles(instantMs).join());
  return { roles, ...(untilMs !== undefined && { untilMs }) };
}

/** Whether kinds of work on the platform get different verdicts, so that what is said of one is not true of all of it. */
export function isMixed(plan: Plan, atMs: number, platform: string): boolean {
  return new Set(ROLES.map((role) => verdictAt(plan, atMs, platform, role))).size > 1;
}

/** The next instant within the plan at which the look gives something else. */
function nextMs(plan: Plan, atMs: number, look: (instantMs: number) => unknown): number | undefined {
  const now = look(atMs);
  const ahead = edges(plan, atMs).filter((edgeMs) => edgeMs < plan.validUntilMs);
  return ahead.find((edgeMs) => look(edgeMs) !== now);
}
