import type { Plan } from '@protocol/messages';

/** A platform that waits first and that its person was let into, until when. */
export interface Entered {
  platform: string;
  untilMs: number;
}

/** What is open at the instant because somebody waited for it, in the order of the plan. */
export function enteredNow(plan: Plan, atMs: number): Entered[] {
  const entered = plan.verdicts.filter(
    ({ opening, fromMs, toMs }) => opening === 'delay' && fromMs <= atMs && atMs < toMs,
  );
  const untilMs = new Map(entered.map(({ platform = '', toMs }) => [platform, toMs]));
  return [...untilMs].map(([platform, until]) => ({ platform, untilMs: until }));
}
