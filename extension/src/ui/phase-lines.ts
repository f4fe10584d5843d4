import type { Phase, Plan } from '@protocol/messages';
import type { TextKey } from '@/i18n';
import type { Overview } from '@/messages';
import { phaseAt } from '@/rules/plan';
import { opensAtMs, verdictOf } from './opens';

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
  const verdict = verdictOf(plan, nowMs);
  if (verdict === 'closed') {
    const noteAtMs = opensAtMs(plan, nowMs);
    return noteAtMs === undefined ? { note: 'now.closed_all' } : { note: 'next.open_all', noteAtMs };
  }
  if (verdict !== 'open') return { note: 'now.remind_all' };
  const closes = untilMs !== undefined && verdictOf(plan, untilMs) === 'closed';
  return { note: closes ? 'next.close_all' : 'next.remind_all' };
}
