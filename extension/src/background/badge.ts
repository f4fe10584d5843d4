import type { BreaksStatus } from '@protocol/messages';
import type { ConnectionState } from '@/messages';

/**
 * One quiet dot while a break is due; no count and no alarm. Only that another program holds our port is worth more than a
 * dot: nothing comes of waiting there.
 */
export function badgeOf(breaks: BreaksStatus | undefined, connection: ConnectionState): string {
  if (connection === 'impostor') return '!';
  const isDue = breaks?.breaks.some(({ state }) => state === 'due' || state === 'prompted');
  return isDue ? '•' : '';
}
