import type { Phase, Plan, Verdict } from '@protocol/messages';
import type { TextKey } from '@/i18n';
import type { Overview } from '@/messages';
import { edges, phaseAt, verdictAt } from '@/rules/plan';

/** What the head of the popup says. Without a plan in force there is no phase. */
export interface PhaseLines {
  phase?: Phase;
  /** When the phase ends; missing when that lies beyond the plan. */
  untilMs?: number;
  /** The text of the small line, and the instant that it names. */
  note: TextKey;
  noteAtMs?: number;
}

/** Reads the plan: the phase now, when it ends and what that means for the platforms. */
export function phaseLines({
  plan,
  planExpired,
  sites,
  nowMs,
}: Pick<Overview, 'plan' | 'planExpired' | 'sites' | 'nowMs'>): PhaseLines {
  if (!plan) return { note: 'plan.none' };
  const current = phaseAt(plan, nowMs);
  if (!current || planExpired) return { note: 'plan.expired' };
  const ends = current.toMs < plan.validUntilMs;
  return {
    phase: current.phase,
    ...(ends && { untilMs: current.toMs }),
    ...(sites ? note(plan, nowMs, ends ? current.toMs : undefined) : { note: 'sites.hidden' as const }),
  };
}

function note(plan: Plan, nowMs: number, untilMs: number | undefined): Pick<PhaseLines, 'note' | 'noteAtMs'> {
  const verdict = generalVerdict(plan, nowMs);
  const changeMs = generalChangeMs(plan, nowMs);
  if (verdict === 'closed')
    return changeMs === undefined
      ? { note: 'now.closed_all' }
      : { note: 'next.open_all', noteAtMs: changeMs };
  if (verdict !== 'open') return { note: 'now.remind_all' };
  if (changeMs === undefined || generalVerdict(plan, changeMs) !== 'closed')
    return { note: 'next.remind_all' };
  return changeMs === untilMs ? { note: 'next.close_all' } : { note: 'next.closes_all', noteAtMs: changeMs };
}

/** What platforms get as long as nothing opens a part of them: a follow-up never opens the feed. */
function generalVerdict(plan: Plan, atMs: number): Verdict {
  return verdictAt(plan, atMs, '', 'feed');
}

function generalChangeMs(plan: Plan, nowMs: number): number | undefined {
  const now = generalVerdict(plan, nowMs);
  const ahead = edges(plan, nowMs).filter((edgeMs) => edgeMs < plan.validUntilMs);
  return ahead.find((edgeMs) => generalVerdict(plan, edgeMs) !== now);
}
