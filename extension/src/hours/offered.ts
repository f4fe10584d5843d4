import { amountOf } from './duration';

/** Those that are offered, and the one that is written there, in their order. */
export function amongNumbers(offered: readonly number[], written: number): string[] {
  return [...new Set([...offered, written])].sort((a, b) => a - b).map(String);
}

/** The same of durations; as long as one that is offered is offered no more, however it is written. None, "", comes first. */
export function amongAmounts(offered: readonly string[], written: string): string[] {
  const others = offered.filter((one) => secondsOf(one) !== secondsOf(written));
  return [...others, written].sort((a, b) => secondsOf(a) - secondsOf(b));
}

function secondsOf(written: string): number {
  return amountOf(written, 'seconds').n;
}
