import type { Plan, Verdict } from '@protocol/messages';
import { edges, ROLES, verdictAt } from './plan';

/** From free to firm. */
const FIRMNESS: Record<Verdict, number> = { open: 0, remind: 1, delay: 2, closed: 3 };

/** What the platform gets as a whole: the freest verdict among its roles. It is closed only if nothing in it is open. */
export function platformVerdict(plan: Plan, atMs: number, platform: string): Verdict {
  return ROLES.map((role) => verdictAt(plan, atMs, platform, role)).reduce((freest, verdict) =>
    FIRMNESS[verdict] < FIRMNESS[freest] ? verdict : freest,
  );
}

/** When the platform's verdict stops being what it is at `atMs`; missing when it does not as far as the plan reaches. */
export function nextVerdictMs(plan: Plan, atMs: number, platform: string): number | undefined {
  const now = platformVerdict(plan, atMs, platform);
  const ahead = edges(plan, atMs).filter((edgeMs) => edgeMs < plan.validUntilMs);
  return ahead.find((edgeMs) => platformVerdict(plan, edgeMs, platform) !== now);
}
