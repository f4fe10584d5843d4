import type { Break, BreakAct, BreakState } from '@protocol/messages';

/** What wants the person's eye first. States that only say how a break ended come last. */
const URGENCY: readonly BreakState[] = [
  'running',
  'due',
  'prompted',
  'held',
  'postponed',
  'ahead',
  'credited',
  'taken',
  'skipped',
];

/** The breaks, the one that matters most now first. */
export function byUrgency(breaks: Break[]): Break[] {
  return [...breaks].sort(
    (a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) || untilDueMs(a) - untilDueMs(b),
  );
}

/** Whether the break asks for an answer or is being taken: then it comes before everything else. */
export function isPressing({ state }: Break): boolean {
  return state === 'due' || state === 'prompted' || state === 'running';
}

/** Time on platforms that is left until the break is due; 0 when it is. */
export function untilDueMs(due: Break): number {
  return Math.max(due.everyMs - due.loadMs, 0);
}

/** What can be done about one break; a pause is about all of them. */
export type BreakChoice = Exclude<BreakAct, 'pause' | 'resume'>;

/** What the person can do about the break now, the kindest choice first. */
export function choices(due: Break): BreakChoice[] {
  switch (due.state) {
    case 'due':
    case 'prompted':
    case 'held':
      return due.postponesLeft > 0 ? ['start', 'postpone', 'skip'] : ['start', 'skip'];
    case 'postponed':
      return ['start', 'skip'];
    case 'running':
      return ['skip'];
    default:
      return ['now'];
  }
}
