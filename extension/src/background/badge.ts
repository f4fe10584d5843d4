import type { BreaksStatus, FollowUpStatus, OnCallStatus, Plan } from '@protocol/messages';
import { withDigits } from '@/i18n';
import type { ConnectionState } from '@/messages';
import { followUpNow } from '@/openings/follow-up';
import { onCallNow } from '@/openings/on-call';
import { allShutMs } from '@/rules/wind-down';
import { countdown } from '@/ui/clock';

/** What stands on the toolbar's button. */
export interface Badge {
  text: string;
  /** It says what is left of a time that does not run now. */
  paused: boolean;
  /** It has seconds: it is wrong in one. */
  ticks?: true;
}

/** All that the badge goes by. */
export interface BadgeFacts {
  breaks?: BreaksStatus | undefined;
  followUp?: FollowUpStatus | undefined;
  onCall?: OnCallStatus | undefined;
  plan?: Plan | undefined;
  /** When the person pressed Start; nothing is shut before. */
  startedMs?: number | undefined;
  connection: ConnectionState;
  nowMs: number;
  /** Whose digits are used. */
  locale: string;
}

const NOTHING: Badge = { text: '', paused: false };
const MINUTE_MS = 60_000;

/**
 * One quiet dot while a break is due; no count and no alarm. Only that another program holds our port is worth more than a
 * dot: nothing comes of waiting there. What is open after work shows its minutes, and at its very end the seconds; the last
 * minutes of work are shown, too.
 */
export function badgeOf(facts: BadgeFacts): Badge {
  const locale = withDigits(facts.locale);
  if (facts.connection === 'impostor') return { text: '!', paused: false };
  const { state, leftMs, spending } = followUpNow(facts);
  if (state === 'ending') return { text: countdown(leftMs, locale), paused: false, ticks: true };
  if (facts.breaks?.breaks.some((due) => due.state === 'due' || due.state === 'prompted'))
    return { text: '•', paused: false };
  if (state === 'open') return { text: minutes(leftMs, locale), paused: !spending };
  const endsMs = onCallNow(facts.onCall, facts.nowMs)?.untilMs ?? shutMs(facts);
  return endsMs === undefined ? NOTHING : { text: minutes(endsMs - facts.nowMs, locale), paused: false };
}

function shutMs({ plan, startedMs, nowMs }: BadgeFacts): number | undefined {
  return plan && startedMs !== undefined ? allShutMs(plan, nowMs) : undefined;
}

/** The minutes that have begun: none is left only when nothing is. */
function minutes(ms: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(Math.ceil(ms / MINUTE_MS));
}
