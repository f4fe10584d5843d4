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
    verdicts: plan.verdicts.filter((range) => !isOfPlace(range) || !range.opening),
  };
}

/** What each place that the plan names gets, and each kind of work on all other platforms. */
function verdictsAt(plan: Plan, atMs: number): Verdict[] {
  return platformsOf(plan).flatMap((platform) => ROLES.map((role) => verdictAt(plan, atMs, platform, role)));
}

function isOfPlace({ platform, role }: VerdictRange): boolean {
  return Boolean(platform || role);
}
