import type { Break, BreaksStatus, FollowUpStatus, OnCallStatus, Plan } from '@protocol/messages';
import { createTexts, withDigits } from '@/i18n';
import type { ConnectionState } from '@/messages';
import { followUpNow } from '@/openings/follow-up';
import { onCallNow } from '@/openings/on-call';
import { allShutMs } from '@/rules/wind-down';
import { countdown } from '@/ui/clock';
import { isAsking } from '@/ui/next-break';

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
const DOT = '•';
const MINUTE_MS = 60_000;

/**
 * One quiet dot while a break asks, and in the moment before; no count and no alarm, and nothing while breaks wait. Only that another program holds our port is worth more than a
 * dot: nothing comes of waiting there. What is open after work shows its minutes, and at its very end the seconds; the last
 * minutes of work are shown, too.
 */
export function badgeOf(facts: BadgeFacts): Badge {
  const locale = withDigits(facts.locale);
  if (facts.connection === 'impostor') return { text: '!', paused: false };
  const { state, leftMs, spending } = followUpNow(facts);
  if (state === 'ending') return { text: countdown(leftMs, locale), paused: false, ticks: true };
  if (breakNow(facts)) return { text: DOT, paused: false };
  if (state === 'open') return { text: minutes(leftMs, locale), paused: !spending };
  const endsMs = onCallNow(facts.onCall, facts.nowMs)?.untilMs ?? shutMs(facts);
  return endsMs === undefined ? NOTHING : { text: minutes(endsMs - facts.nowMs, locale), paused: false };
}

/** What the button is called: our name, and what break the dot means. */
export function titleOf(facts: BadgeFacts): string {
  const { text } = createTexts(facts.locale);
  const product = text('product');
  const due = badgeOf(facts).text === DOT ? breakNow(facts) : undefined;
  if (!due) return product;
  const what = isAsking(due)
    ? text(`break.${due.kind}.title`)
    : text('badge.soon', { break: text(`break.${due.kind}`) });
  return text('badge.title', { product, what });
}

/** The break that asks, or else the one that comes in a moment. */
function breakNow({ breaks: status, nowMs }: BadgeFacts): Break | undefined {
  const { breaks = [], pausedUntilMs = 0 } = status ?? {};
  if (pausedUntilMs > nowMs) return undefined;
  return breaks.find(isAsking) ?? breaks.find(({ state, soon }) => state === 'ahead' && soon);
}

function shutMs({ plan, startedMs, nowMs }: BadgeFacts): number | undefined {
  return plan && startedMs !== undefined ? allShutMs(plan, nowMs) : undefined;
}

/** The minutes that have begun: none is left only when nothing is. */
function minutes(ms: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(Math.ceil(ms / MINUTE_MS));
}
