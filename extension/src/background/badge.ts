import type { BreaksStatus } from '@protocol/messages';

/** One quiet dot while a break is due; no count and no alarm. */
export function badgeOf(breaks: BreaksStatus | undefined): string {
  const isDue = breaks?.breaks.some(({ state }) => state === 'due' || state === 'prompted');
  return isDue ? '•' : '';
}
