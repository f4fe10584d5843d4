import type { Plan, Verdict, VerdictRange } from '@protocol/messages';
import { edges, platformsOf, ROLES, verdictAt } from './plan';

/** The plan of what has no verdict of its own. */
export function generalOf(plan: Plan): Plan {
  return { ...plan, verdicts: plan.verdicts.filter((range) => !isOfPlace(range)) };
}

/** The verdicts, other than the general one, that off hours give places between two instants, both included. */
export function differing(plan: Plan, fromMs: number, throughMs: number): Verdict[] {
  const ladder = ladderOf(plan);
  const general = generalOf(plan);
  const instants = [fromMs, ...edges(plan, fromMs).filter((edgeMs) => edgeMs <= throughMs)];
  const verdicts = instants.flatMap((atMs) => {
    const most = verdictAt(general, atMs, '', 'feed');
    return verdictsAt(ladder, atMs).filter((verdict) => verdict !== most);
  });
  return [...new Set(verdicts)];
}

/** The plan as off hours say it, without what was opened in them for a while. */
function ladderOf(plan: Plan): Plan {
  return {
    ...plan,
    verdicts: plan.verdicts.filter((range) => !isOfPlace(range) || isOfLadder(plan, range)),
  };
}

/** What each place that the plan names gets, and each kind of work on all other platforms. */
function verdictsAt(plan: Plan, atMs: number): Verdict[] {
  return platformsOf(plan).flatMap((platform) => ROLES.map((role) => verdictAt(plan, atMs, platform, role)));
}

/**
 * Whether the range is that of a place in off hours, and nothing that was opened for a while: those of places reach to the end of
 * the plan, or to that of the first week, where others take over.
 */
export function isOfLadder(plan: Plan, range: VerdictRange): boolean {
  return isOfPlace(range) && ladderEndsMs(plan).has(range.toMs);
}

/** Where ranges of places end: with the plan, and with the first week. */
function ladderEndsMs({ verdicts, validUntilMs }: Plan): ReadonlySet<number> {
  const last = verdicts.filter((range) => isOfPlace(range) && range.toMs === validUntilMs);
  return new Set([validUntilMs, ...last.map(({ fromMs }) => fromMs)]);
}

function isOfPlace({ platform, role }: VerdictRange): boolean {
  return Boolean(platform || role);
}
