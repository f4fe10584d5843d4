import type { FollowUpStatus, Plan, Role } from '@protocol/messages';
import { limits } from '@/limits';
import type { ConnectionState } from '@/messages';

/** The kinds of work that a follow-up opens. */
export const FOLLOW_UP: ReadonlySet<Role | undefined> = new Set(['community', 'care']);

/** What is known of the follow-up. */
export interface Known {
  /** As the daemon last told it. */
  followUp?: FollowUpStatus | undefined;
  plan?: Plan | undefined;
  connection: ConnectionState;
  nowMs: number;
}

/** The follow-up at an instant. */
export interface FollowUpNow {
  state: FollowUpStatus['state'];
  /** What can still be spent; while it ends, what is left of the ending. */
  leftMs: number;
  /** Community or care is in front. */
  spending: boolean;
  /** The local date whose purse it is. */
  date?: string;
  /** When it is over in any case; missing for none. */
  untilMs?: number;
  /** The daemon is away: the browser closes by itself, at `untilMs`. */
  alone: boolean;
}

const NONE: FollowUpNow = { state: 'none', leftMs: 0, spending: false, alone: false };

/** While there is a daemon, or may be one soon. */
const ANSWERS: ReadonlySet<ConnectionState> = new Set(['connected', 'connecting']);

/** Whether nobody is there who could open anything. */
export function isAlone(connection: ConnectionState): boolean {
  return !ANSWERS.has(connection);
}

/** Counts down from what the daemon told last. While it is away the plan says until when what is open stays open. */
export function followUpNow({ followUp, plan, connection, nowMs }: Known): FollowUpNow {
  if (!followUp?.untilMs) return NONE;
  const { state, date, spending, untilMs } = followUp;
  const isOpen = state === 'open' || state === 'ending';
  if (isOpen && isAlone(connection)) return promised(plan, nowMs, date);
  if (untilMs <= nowMs) return state === 'ending' ? { ...NONE, state: 'spent', ...(date && { date }) } : NONE;
  return { state, leftMs: leftMs(followUp, nowMs), spending, ...(date && { date }), untilMs, alone: false };
}

/** How much is left at an instant. It shrinks only while it is spent. */
export function leftMs(
  { state, leftMs, spending, atMs, untilMs = 0 }: FollowUpStatus,
  nowMs: number,
): number {
  if (state === 'ending') return Math.max(untilMs - nowMs, 0);
  // Less than 0 after the clock was set back.
  const spentMs = spending ? Math.max(nowMs - atMs, 0) : 0;
  return Math.max(leftMs - spentMs, 0);
}

function promised(plan: Plan | undefined, nowMs: number, date: string | undefined): FollowUpNow {
  const open = plan?.verdicts.find(({ opening }) => opening === 'follow_up');
  if (!open || nowMs < open.fromMs || open.toMs <= nowMs) return NONE;
  const leftMs = open.toMs - nowMs;
  const state = leftMs <= limits.FollowUpEndingMs ? 'ending' : 'open';
  return { state, leftMs, spending: true, ...(date && { date }), untilMs: open.toMs, alone: true };
}
