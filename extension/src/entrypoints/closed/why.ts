import type { Phase, Plan, Role } from '@protocol/messages';
import type { TextKey } from '@/i18n';
import type { Overview } from '@/messages';
import { ROLES, verdictAt } from '@/rules/plan';
import { isMixed, isShut, type OpenPart, openPart, opensMs } from '@/rules/verdicts';
import { type ClosingWords, closingWords } from '@/ui/closing-words';
import { phaseLines } from '@/ui/phase-lines';
import { ideaOf } from './idea';

/** Why a platform is shut and until when; without `until` the plan does not reach so far. */
export interface Closing extends ClosingWords {
  /** It waits first: whoever asks is let in. */
  asks: boolean;
  phase: Exclude<Phase, 'work'>;
  untilMs?: number;
  /** One thing to do instead. */
  idea: TextKey;
  /** Other parts of the platform are treated otherwise. */
  isPart: boolean;
  /** What of the platform is open meanwhile. */
  openPart?: OpenPart;
}

/**
 * Undefined: the place is open, or no plan says otherwise. Where nobody knows which part of the platform was meant, it is shut as
 * long as any of it is, and asks as long as any of it does.
 */
export function closingOf(overview: Overview, platform = '', meant?: Role): Closing | undefined {
  const { plan, nowMs } = overview;
  const { phase } = phaseLines(overview);
  const role = plan && shutRole(plan, nowMs, platform, meant ? [meant] : ROLES);
  if (!plan || !phase || !role) return undefined;
  const untilMs = opensMs(plan, nowMs, platform, role);
  const part = openPart(plan, nowMs, platform);
  const verdict = verdictAt(plan, nowMs, platform, role);
  const away = phase === 'night' ? 'night' : 'off';
  return {
    ...(untilMs !== undefined && { untilMs }),
    ...(part && { openPart: part }),
    isPart: isMixed(plan, nowMs, platform),
    asks: verdict === 'delay',
    phase: away,
    idea: ideaOf(away, nowMs, plan.zone),
    ...closingWords(away, nowMs, untilMs, plan.zone, part !== undefined),
  };
}

/** A role that waits first, or else one that is closed. */
function shutRole(plan: Plan, nowMs: number, platform: string, roles: readonly Role[]): Role | undefined {
  const verdict = (role: Role) => verdictAt(plan, nowMs, platform, role);
  return roles.find((role) => verdict(role) === 'delay') ?? roles.find((role) => isShut(verdict(role)));
}
