import type { Plan, Role, Verdict, VerdictRange } from '@protocol/messages';

/** From free to firm. */
const FIRMNESS: Record<Verdict, number> = { open: 0, remind: 1, delay: 2, closed: 3 };
const ROLES: readonly Role[] = ['feed', 'community', 'care', 'content', 'analytics', 'ads', 'admin'];

/** The verdict of one place: the last range that covers it decides, and it is open where none does. */
export function verdictAt(plan: Plan, atMs: number, platform: string, role: Role): Verdict {
  return plan.verdicts.findLast((range) => covers(range, atMs, platform, role))?.verdict ?? 'open';
}

/** What the platform gets as a whole: the freest verdict among its roles. It is closed only if nothing in it is open. */
export function platformVerdict(plan: Plan, atMs: number, platform: string): Verdict {
  return ROLES.map((role) => verdictAt(plan, atMs, platform, role)).reduce((freest, verdict) =>
    FIRMNESS[verdict] < FIRMNESS[freest] ? verdict : freest,
  );
}

/** When the platform's verdict stops being what it is at `atMs`; missing when it does not as far as the plan reaches. */
export function nextVerdictMs(plan: Plan, atMs: number, platform: string): number | undefined {
  const now = platformVerdict(plan, atMs, platform);
  return edges(plan, atMs).find((edgeMs) => platformVerdict(plan, edgeMs, platform) !== now);
}

/** The instants after `atMs`, and before the plan runs out, at which any verdict may change; in order. */
function edges(plan: Plan, atMs: number): number[] {
  const all = plan.verdicts.flatMap((range) => [range.fromMs, range.toMs]);
  return all.filter((edgeMs) => edgeMs > atMs && edgeMs < plan.validUntilMs).sort((a, b) => a - b);
}

function covers(range: VerdictRange, atMs: number, platform: string, role: Role): boolean {
  return (
    range.fromMs <= atMs &&
    atMs < range.toMs &&
    (range.platform ?? platform) === platform &&
    (range.role ?? role) === role
  );
}
