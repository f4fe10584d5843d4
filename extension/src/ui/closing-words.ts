import type { Phase } from '@protocol/messages';
import type { TextKey } from '@/i18n';
import { daysBetween } from './moment';

/** The texts of the title and of the calm sentence where something is closed. */
export interface ClosingWords {
  title: TextKey;
  rest?: TextKey;
}

/**
 * The day's work is done only when the next is tomorrow's: before work and on days off the time is simply one's own. Where a part is
 * open meanwhile, nothing is over.
 */
export function closingWords(
  phase: Exclude<Phase, 'work'>,
  nowMs: number,
  untilMs: number | undefined,
  zone: string,
  isPartOpen: boolean,
): ClosingWords {
  if (isPartOpen) return { title: 'closed.title.part' };
  if (phase === 'night') return { title: 'closed.title.night', rest: 'closed.rest.night' };
  const tomorrow = untilMs !== undefined && daysBetween(nowMs, untilMs, zone) === 1;
  return tomorrow
    ? { title: 'closed.title', rest: 'closed.rest' }
    : { title: 'closed.title.own', rest: 'closed.rest.own' };
}
