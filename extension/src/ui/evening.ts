import type { OnCall } from '@protocol/messages';
import type { Overview } from '@/messages';
import { followUpNow, isAlone } from '@/openings/follow-up';
import { verdictAt } from '@/rules/plan';
import { phaseLines } from './phase-lines';

/** What a page shows of the follow-up. */
export type FollowUpView =
  | { kind: 'ready'; leftMs: number; untilMs: number; feedClosed: boolean }
  | { kind: 'open'; leftMs: number; paused: boolean; feedClosed: boolean }
  /** Open, and the daemon is away: it closes at the instant that the plan states. */
  | { kind: 'alone'; untilMs: number }
  | { kind: 'ending'; leftMs: number }
  | { kind: 'spent'; date: string };

/** What a page shows of being on call. */
export type OnCallView =
  | { kind: 'running'; onCall: OnCall; canEnd: boolean }
  /** It can be begun. */
  | { kind: 'offer' };

/** All that a page shows of what is open outside working hours, or may be opened. */
export interface Evening {
  followUp?: FollowUpView;
  onCall?: OnCallView;
  /** Neither can be opened, for the daemon is away. */
  outOfReach: boolean;
}

/** `toldDate` is the date of which this page itself told that its follow-up is used up: it goes on saying so. */
export function eveningOf(overview: Overview, toldDate?: string): Evening {
  if (overview.connection === 'private') return { outOfReach: false };
  const followUp = followUpView(overview, toldDate);
  const onCall = onCallView(overview);
  const runs = onCall?.kind === 'running' || (followUp && followUp.kind !== 'ready');
  return {
    ...(followUp && { followUp }),
    ...(onCall && { onCall }),
    outOfReach: isRest(overview) && isAlone(overview.connection) && !runs,
  };
}

function followUpView(overview: Overview, toldDate: string | undefined): FollowUpView | undefined {
  const { state, leftMs, spending, date, untilMs = 0, alone } = followUpNow(overview);
  switch (state) {
    case 'ready':
      return canOpen(overview)
        ? { kind: 'ready', leftMs, untilMs, feedClosed: isFeedClosed(overview) }
        : undefined;
    case 'open':
      return alone
        ? { kind: 'alone', untilMs }
        : { kind: 'open', leftMs, paused: !spending, feedClosed: isFeedClosed(overview) };
    case 'ending':
      return { kind: 'ending', leftMs };
    case 'spent':
      // That the evening is free would be no true word while somebody is on call.
      return date && !overview.onCall && (date === toldDate || date !== overview.followUpReadDate)
        ? { kind: 'spent', date }
        : undefined;
    default:
      return undefined;
  }
}

/** The feed may be only reminded of or wait first, and on call it may be open: of none of that is said that it stays closed. */
function isFeedClosed({ plan, nowMs }: Overview): boolean {
  return plan !== undefined && verdictAt(plan, nowMs, '', 'feed') === 'closed';
}

/** Not while everything is open anyway. */
function canOpen({ connection, onCall }: Overview): boolean {
  const isAllOpen = onCall && !onCall.platform && !onCall.role;
  return !isAlone(connection) && !isAllOpen;
}

function onCallView(overview: Overview): OnCallView | undefined {
  const { onCall, connection } = overview;
  if (onCall) return { kind: 'running', onCall, canEnd: !isAlone(connection) };
  return isRest(overview) && !isAlone(connection) ? { kind: 'offer' } : undefined;
}

function isRest(overview: Overview): boolean {
  const { phase } = phaseLines(overview);
  return phase === 'off' || phase === 'night';
}
