import type { Series } from '@protocol/messages';

/** How a period compares with the one before. */
export interface Comparison {
  /** A running one is not over: the whole before is told, and not what is missing. */
  how: 'more' | 'less' | 'same' | 'none_before' | 'running';
  /** How much more or less; of a running one, how much there was in the whole before. */
  ms: number;
}

/** What is less is no difference. */
const LEAST_MS = 60_000;

export function compare(
  { totalMs }: Pick<Series, 'totalMs'>,
  before: Pick<Series, 'totalMs'>,
  isRunning: boolean,
): Comparison {
  if (before.totalMs === 0) return { how: 'none_before', ms: 0 };
  if (isRunning) return { how: 'running', ms: before.totalMs };
  const ms = Math.abs(totalMs - before.totalMs);
  if (ms < LEAST_MS) return { how: 'same', ms };
  return { how: totalMs > before.totalMs ? 'more' : 'less', ms };
}
