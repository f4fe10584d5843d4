import type { Break } from '@protocol/messages';
import type { Texts } from '@/i18n';

const MINUTE_MS = 60_000;

/** How much later "postpone" would ask again. */
export function postponeLabel({ postponeMs }: Break, { count }: Pick<Texts, 'count'>): string {
  if (postponeMs < MINUTE_MS) return count('break.postpone_seconds', Math.floor(postponeMs / 1000));
  return count('break.postpone', Math.round(postponeMs / MINUTE_MS));
}
