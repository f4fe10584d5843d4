import type { BreaksOfAKind, BreaksOfDay } from '@protocol/messages';
import { BREAK_KINDS } from '@/hours/breaks';

/** How a break ends, in the order in which pictures show it. The first two are a rest. */
export const ENDS = ['taken', 'credited', 'skipped'] as const;
export type End = (typeof ENDS)[number];

/** How many breaks ended in which way. */
export type Ends = Record<End, number>;

/** The breaks of each kind of which there were any. */
export function byKind(days: readonly BreaksOfDay[]): BreaksOfAKind[] {
  const all = days.flatMap(({ kinds }) => kinds);
  return BREAK_KINDS.map((kind) => ({ kind, ...sum(all.filter((one) => one.kind === kind)) })).filter(
    (one) => dueIn(one) > 0,
  );
}

/** All breaks of some days together. */
export function endsOf(days: readonly BreaksOfDay[]): Ends {
  return sum(days.flatMap(({ kinds }) => kinds));
}

export function dueIn({ taken, credited, skipped }: Ends): number {
  return taken + credited + skipped;
}

/** Which part of them was a rest, in whole percent: what is written is also what is compared. None of none. */
export function restOf(ends: Ends): number | undefined {
  const due = dueIn(ends);
  return due > 0 ? Math.round(((ends.taken + ends.credited) / due) * 100) : undefined;
}

/** The longest time at the screen without a rest, and the first day that had it. */
export function longestStretch(days: readonly BreaksOfDay[]): { date: string; ms: number } | undefined {
  const ms = Math.max(0, ...days.map(({ longestStretchMs }) => longestStretchMs));
  const day = days.find(({ longestStretchMs }) => longestStretchMs === ms);
  return day && ms > 0 ? { date: day.date, ms } : undefined;
}

function sum(all: readonly Ends[]): Ends {
  const of = (end: End) => all.reduce((total, ends) => total + ends[end], 0);
  return { taken: of('taken'), credited: of('credited'), skipped: of('skipped') };
}
