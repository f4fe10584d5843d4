import type { Phase, Plan, Role } from '@protocol/messages';
import type { TextKey } from '@/i18n';
import type { Overview } from '@/messages';
import { ROLES, verdictAt } from '@/rules/plan';
import { nextVerdictMs, type OpenPart, openPart } from '@/rules/verdicts';
import { daysBetween } from '@/ui/moment';
import { phaseLines } from '@/ui/phase-lines';

/** Why a platform is closed and until when; without `until` the plan does not reach so far. */
export interface Closing {
  phase: Exclude<Phase, 'work'>;
  untilMs?: number;
  /** What of the platform is open meanwhile. */
  openPart?: OpenPart;
  /** The texts of the title and of the calm sentence. */
  title: TextKey;
  rest: TextKey;
}

/**
 * Undefined: the place is open, or no plan says otherwise. Where nobody knows which part of the platform was meant, it is closed as
 * long as any of it is.
 */
export function closingOf(overview: Overview, platform = '', meant?: Role): Closing | undefined {
  const { plan, nowMs } = overview;
  const { phase } = phaseLines(overview);
  const isClosed = (role: Role) => plan && verdictAt(plan, nowMs, platform, role) === 'closed';
  const role = (meant ? [meant] : ROLES).find(isClosed);
  if (!plan || !phase || !role) return undefined;
  const untilMs = nextVerdictMs(plan, nowMs, platform, role);
  const part = openPart(plan, nowMs, platform);
  return {
    ...(untilMs !== undefined && { untilMs }),
    ...(part && { openPart: part }),
    ...manner(phase, plan, nowMs, untilMs),
  };
}

/** The day's work is done only when the next is tomorrow's: before work and on days off the time is simply one's own. */
type Manner = Pick<Closing, 'phase' | 'title' | 'rest'>;

function manner(phase: Phase, plan: Plan, nowMs: number, untilMs: number | undefined): Manner {
  if (phase === 'night') return { phase, title: 'closed.title.night', rest: 'closed.rest.night' };
  const tomorrow = untilMs !== undefined && daysBetween(nowMs, untilMs, plan.zone) === 1;
  return tomorrow
    ? { phase: 'off', title: 'closed.title', rest: 'closed.rest' }
    : { phase: 'off', title: 'closed.title.own', rest: 'closed.rest.own' };
}
