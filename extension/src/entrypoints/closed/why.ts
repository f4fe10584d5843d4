import type { Phase, Plan } from '@protocol/messages';
import type { TextKey } from '@/i18n';
import type { Overview } from '@/messages';
import { daysBetween } from '@/ui/moment';
import { opensAtMs, verdictOf } from '@/ui/opens';
import { phaseLines } from '@/ui/phase-lines';

/** Why a platform is closed and until when; without `until` the plan does not reach so far. */
export interface Closing {
  phase: Exclude<Phase, 'work'>;
  untilMs?: number;
  /** The texts of the title and of the calm sentence. */
  title: TextKey;
  rest: TextKey;
}

/** Undefined: the platform is open, or no plan says otherwise. */
export function closingOf(overview: Overview, platform: string | undefined): Closing | undefined {
  const { plan, nowMs } = overview;
  const { phase } = phaseLines(overview);
  if (!plan || !phase || verdictOf(plan, nowMs, platform) !== 'closed') return undefined;
  const untilMs = opensAtMs(plan, nowMs, platform);
  return { ...(untilMs !== undefined && { untilMs }), ...manner(phase, plan, nowMs, untilMs) };
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
