import type { Phase, PhaseRange, Plan, Role, Verdict, VerdictRange } from '@protocol/messages';

/** Every role there is. */
export const ROLES: readonly Role[] = ['feed', 'community', 'care', 'content', 'analytics', 'ads', 'admin'];

/** The range of the plan that covers the instant; undefined when none does. */
export function phaseAt(plan: Plan, atMs: number): PhaseRange | undefined {
  return plan.phases.find((range) => contains(range, atMs));
}

/** What a place gets at the instant: the last range that covers it decides, and it is open where none does. */
export function verdictAt(plan: Plan, atMs: number, platform: string, role: Role): Verdict {
  return verdictAmong(
    plan.verdicts.filter((range) => contains(range, atMs)),
    platform,
    role,
  );
}

/** Whether the plan is too old to be followed. */
export function expired(plan: Plan, atMs: number): boolean {
  return plan.validUntilMs <= atMs;
}

/**
 * The next instant at which the phase or the verdict of any place becomes another, or at which the plan runs out; undefined
 * when it has.
 */
export function nextChange(plan: Plan, atMs: number): number | undefined {
  if (expired(plan, atMs)) return undefined;
  const now = outlook(plan, atMs);
  return edges(plan, atMs).find((edgeMs) => edgeMs === plan.validUntilMs || outlook(plan, edgeMs) !== now);
}

/** The instants after `atMs` at which a range begins or ends, up to the end of the plan, in order. */
export function edges(plan: Plan, atMs: number): number[] {
  const all = [...plan.phases, ...plan.verdicts].flatMap(({ fromMs, toMs }) => [fromMs, toMs]);
  const ahead = [...all, plan.validUntilMs].filter((edgeMs) => atMs < edgeMs && edgeMs <= plan.validUntilMs);
  return [...new Set(ahead)].sort((a, b) => a - b);
}

/** Phase and verdicts of every place at an instant, as one text that can be compared. */
function outlook(plan: Plan, atMs: number): string {
  const covering = plan.verdicts.filter((range) => contains(range, atMs));
  const verdicts = platformsOf(plan).flatMap((platform) =>
    ROLES.map((role) => verdictAmong(covering, platform, role)),
  );
  const phase: Phase | undefined = phaseAt(plan, atMs)?.phase;
  return [phase, ...verdicts].join();
}

/** Every platform that the plan names, and one that stands for all others. */
export function platformsOf(plan: Plan): string[] {
  return [...new Set(['', ...plan.verdicts.map(({ platform }) => platform ?? '')])];
}

function verdictAmong(covering: readonly VerdictRange[], platform: string, role: Role): Verdict {
  const isMeant = (range: VerdictRange) =>
    (!range.platform || range.platform === platform) && (!range.role || range.role === role);
  return covering.findLast(isMeant)?.verdict ?? 'open';
}

function contains(range: { fromMs: number; toMs: number }, atMs: number): boolean {
  return range.fromMs <= atMs && atMs < range.toMs;
}
