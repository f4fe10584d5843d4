import type { Plan, Verdict } from '@protocol/messages';
import { nextVerdictMs, platformVerdict } from '@/rules/verdicts';

/** Stands for every platform of which the plan says nothing of its own. */
const ANY = '';

/** What a platform as a whole gets at an instant; without one, what platforms get. */
export function verdictOf(plan: Plan, atMs: number, platform = ANY): Verdict {
  return platformVerdict(plan, atMs, platform);
}

/** When a closed platform opens. Undefined: it is not closed, or stays so as far as the plan reaches. */
export function opensAtMs(plan: Plan, nowMs: number, platform = ANY): number | undefined {
  return verdictOf(plan, nowMs, platform) === 'closed' ? nextVerdictMs(plan, nowMs, platform) : undefined;
}
