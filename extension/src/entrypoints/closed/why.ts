import type { Phase, Role } from '@protocol/messages';
import type { TextKey } from '@/i18n';
import type { Overview } from '@/messages';
import { ROLES, verdictAt } from '@/rules/plan';
import { nextVerdictMs, type OpenPart, openPart } from '@/rules/verdicts';
import { type ClosingWords, closingWords } from '@/ui/closing-words';
import { phaseLines } from '@/ui/phase-lines';
import { ideaOf } from './idea';

/** Why a platform is closed and until when; without `until` the plan does not reach so far. */
export interface Closing extends ClosingWords {
  phase: Exclude<Phase, 'work'>;
  untilMs?: number;
  /** One thing to do instead. */
  idea: TextKey;
  /** What of the platform is open meanwhile. */
  openPart?: OpenPart;
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
  const away = phase === 'night' ? 'night' : 'off';
  return {
    ...(untilMs !== undefined && { untilMs }),
    ...(part && { openPart: part }),
    phase: away,
    idea: ideaOf(away, nowMs, plan.zone),
    ...closingWords(away, nowMs, untilMs, plan.zone),
  };
}
