import type { Plan } from '@protocol/messages';
import { phaseAt, ROLES, verdictAt } from './plan';

/** A platform that waits first and that its person was let into, until when. */
export interface Entered {
  platform: string;
  untilMs: number;
}

/** What is open at the instant only because somebody waited for it, in the order of the plan. */
export function enteredNow(plan: Plan, atMs: number): Entered[] {
  const phase = phaseAt(plan, atMs);
  const opened = plan.verdicts.filter(
    ({ verdict, platform, fromMs, toMs }) =>
      verdict === 'open' && platform && fromMs <= atMs && atMs < toMs && toMs <= (phase?.toMs ?? 0),
  );
  const without = { ...plan, verdicts: plan.verdicts.filter((range) => !opened.includes(range)) };
  const untilMs = new Map(
    opened.flatMap(({ platform = '', role, toMs }) => {
      const roles = role ? [role] : ROLES;
      return roles.some((one) => verdictAt(without, atMs, platform, one) === 'delay')
        ? [[platform, toMs] as const]
        : [];
    }),
  );
  return [...untilMs].map(([platform, until]) => ({ platform, untilMs: until }));
}
