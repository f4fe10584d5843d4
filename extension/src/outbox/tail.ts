import type { Welcome } from '@protocol/messages';
import type { Stored } from '@/adapters/keys';

/** How long an acknowledged span is kept for a daemon that loses its database. */
export const TAIL_MS = 72 * 3_600_000;
/** How long a refused span is kept to be shown. */
export const REFUSED_MS = 30 * 24 * 3_600_000;

/** Above which sequence the acknowledged tail is to be sent again; missing when the daemon has all of it. */
export function lostAfter(
  known: Stored['daemon'],
  { epoch, watermark }: Pick<Welcome, 'epoch' | 'watermark'>,
): number | undefined {
  if (!known) return undefined;
  if (known.epoch !== epoch) return 0;
  return watermark < known.acknowledged ? watermark : undefined;
}
