import type { Phase, Plan, Verdict } from '@protocol/messages';
import type { TextKey } from '@/i18n';
import type { Overview } from '@/messages';
import { differing, generalOf } from '@/rules/ladder';
import { phaseAt, verdictAt } from '@/rules/plan';
import { isShut, nextVerdictMs, opensMs } from '@/rules/verdicts';

/** What the head of the popup says. Without a plan in force there is no phase. */
export interface PhaseLines {
  phase?: Phase;
  /** When the phase ends; missing when that lies beyond the plan. */
  untilMs?: number;
  /** The text of the small line, and the instant that it names. */
  note: TextKey;
  noteAtMs?: number;
  /** Off hours treat some places otherwise than the note says. */
  differs?: true;
}

type Note = Pick<PhaseLines, 'note' | 'noteAtMs' | 'differs'>;

/** Stands for every platform, and for every kind of work: in the general plan none has a verdict of its own. */
const ANY = '';
const GENERAL = 'feed';

/** Reads the plan: the phase now, when it ends and what that means for the platforms. */
export function phaseLines({
  plan,
  planExpired,
  hidden,
  nowMs,
}: Pick<Overview, 'plan' | 'planExpired' | 'hidden' | 'nowMs'>): PhaseLines {
  if (!plan) return { note: 'plan.none' };
  const current = phaseAt(plan, nowMs);
  if (!current || planExpired) return { note: 'plan.expired' };
  const ends = current.toMs < plan.validUntilMs;
  return {
    phase: current.phase,
    ...(ends && { untilMs: current.toMs }),
    ...(hidden.length === 0
      ? wholeNote(plan, nowMs, ends ? current.toMs : undefined)
      : { note: 'sites.hidden' as const }),
  };
}

/** What is true of most places, and whether it is not of some, from now until what it tells of has come. */
function wholeNote(plan: Plan, nowMs: number, untilMs: number | undefined): Note {
  const general = generalOf(plan);
  const told = note(general, nowMs, untilMs);
  const verdicts = differing(plan, nowMs, throughMs(general, nowMs));
  if (verdicts.length === 0) return told;
  const closesToo = told.note === 'next.remind_all' && verdicts.some(isShut);
  return { ...told, ...(closesToo && { note: 'next.remind_most' as const }), differs: true };
}

/** What closes or opens is told of up to then; of what waits or reminds only how it is. */
function throughMs(general: Plan, nowMs: number): number {
  switch (generalVerdict(general, nowMs)) {
    case 'closed':
      return opensMs(general, nowMs, ANY, GENERAL) ?? general.validUntilMs;
    case 'open':
      return nextVerdictMs(general, nowMs, ANY, GENERAL) ?? general.validUntilMs;
    default:
      return nowMs;
  }
}

function note(plan: Plan, nowMs: number, untilMs: number | undefined): Note {
  switch (generalVerdict(plan, nowMs)) {
    case 'closed':
      return closedNote(opensMs(plan, nowMs, ANY, GENERAL));
    case 'delay':
      return { note: 'now.delay_all' };
    case 'remind':
      return { note: 'now.remind_all' };
    case 'open':
      return openNote(plan, nextVerdictMs(plan, nowMs, ANY, GENERAL), untilMs);
  }
}

function closedNote(opensAtMs: number | undefined): Note {
  return opensAtMs === undefined
    ? { note: 'now.closed_all' }
    : { note: 'next.open_all', noteAtMs: opensAtMs };
}

/** What comes after the platforms are open: at the end of the phase, or of whatever has opened them. */
function openNote(plan: Plan, changeMs: number | undefined, untilMs: number | undefined): Note {
  if (changeMs === undefined) return { note: 'now.open_all' };
  const isEnd = changeMs === untilMs;
  switch (generalVerdict(plan, changeMs)) {
    case 'closed':
      return isEnd ? { note: 'next.close_all' } : { note: 'next.closes_all', noteAtMs: changeMs };
    case 'delay':
      return isEnd ? { note: 'next.delay_all' } : { note: 'next.delays_all', noteAtMs: changeMs };
    default:
      return { note: 'next.remind_all' };
  }
}

function generalVerdict(plan: Plan, atMs: number): Verdict {
  return verdictAt(plan, atMs, ANY, GENERAL);
}
