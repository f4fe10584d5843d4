import type { Break, BreakAct, BreakState, Status } from '@protocol/messages';

/**
 * What wants the person's eye first. A break that is only due waits for a longer one, which asks for both, now or in a moment. States
 * that only say how a break ended come last.
 */
const URGENCY: readonly BreakState[] = [
  'running',
  'prompted',
  'held',
  'postponed',
  'due',
  'ahead',
  'credited',
  'taken',
  'skipped',
];

/** What waits for less than this has not waited. */
const WAITED_MS = 60_000;

/** The breaks, the one that matters most now first. */
export function byUrgency(breaks: Break[], nowMs: number): Break[] {
  const rank = ({ state }: Break) => URGENCY.indexOf(state);
  return [...breaks].sort((a, b) => rank(a) - rank(b) || compare(untilDueMs(a, nowMs), untilDueMs(b, nowMs)));
}

/** Infinity less infinity is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Whether the break asks for an answer or is being taken: then it comes before everything else. */
export function isPressing({ state }: Break): boolean {
  return isAsking({ state }) || state === 'running';
}

/** Whether the break asks for an answer. */
export function isAsking({ state }: Pick<Break, 'state'>): boolean {
  return state === 'prompted';
}

/** Whether it comes by the clock, and not after so much time at the screen. */
export function isByClock({ everyMs }: Break): boolean {
  return everyMs === 0;
}

/** Time until the break is due, at the screen or by the clock; 0 when it is, infinite where none comes any more. */
export function untilDueMs(due: Break, nowMs: number): number {
  const { everyMs, loadMs, atMs = Number.POSITIVE_INFINITY } = due;
  return Math.max(isByClock(due) ? atMs - nowMs : everyMs - loadMs, 0);
}

/** Whether a pause of all breaks that ends then will hold it. */
export function willBePaused(due: Break, nowMs: number, pausedUntilMs: number): boolean {
  if (due.state === 'postponed') return (due.untilMs ?? nowMs) < pausedUntilMs;
  return due.state === 'ahead' && nowMs + untilDueMs(due, nowMs) < pausedUntilMs;
}

/** Whether one of that kind is still to come, or has just been. */
export function isToBeTold(due: Break): boolean {
  return due.state !== 'ahead' || !isByClock(due) || due.atMs !== undefined;
}

/** Whether nobody is asked for breaks now: it is neither working hours, nor the follow-up, nor on call. */
export function isOffForBreaks({
  phase,
  followUp,
  onCall,
}: Pick<Status, 'phase' | 'followUp' | 'onCall'>): boolean {
  const isOpen = followUp?.state === 'open' || followUp?.state === 'ending';
  return phase !== 'work' && !isOpen && !onCall;
}

/** Whole minutes since the last rest, of a break that has waited at work; what comes once in a shift follows none. */
export function minutesSince(due: Break, nowMs: number): number | undefined {
  const { dueMs = nowMs, restedMs, state, hold } = due;
  const waits = isAsking(due) || (state === 'held' && hold !== 'off');
  if (!waits || restedMs === undefined || isByClock(due) || nowMs - dueMs < WAITED_MS) return undefined;
  return Math.floor((nowMs - restedMs) / 60_000);
}

/** What can be done about one break; a pause is about all of them. */
export type BreakChoice = Exclude<BreakAct, 'pause' | 'resume'>;

/** What the person can do about the break now, the kindest choice first. */
export function choices(due: Break): BreakChoice[] {
  return possible(due).filter((act) => act !== 'skip' || due.canSkip);
}

/** Whether it could be skipped, had not too many been. */
export function isSkipMissing(due: Break): boolean {
  return !due.canSkip && possible(due).includes('skip');
}

function possible({ state, hold, postponesLeft }: Break): BreakChoice[] {
  switch (state) {
    case 'due':
      return ['start'];
    case 'prompted':
    case 'held':
      if (hold === 'off') return [];
      if (hold === 'paused') return ['start'];
      return postponesLeft > 0 ? ['start', 'postpone', 'skip'] : ['start', 'skip'];
    case 'postponed':
      return ['start', 'skip'];
    case 'running':
      return ['skip'];
    default:
      return ['now'];
  }
}
