import type { BreaksOfDay, BreaksQuery } from '@protocol/messages';
import { datePlus, weekdayOf } from '@/hours/dates';
import type { BreaksAnswer, BreaksRequest } from '@/messages';

const MINUTE_MS = 60_000;

/** The days of somebody who has breaks since a Sunday in August, from Sundays to Thursdays. */
const FIRST = '2026-08-02';
const LAST = '2026-11-23';

/** A daemon that tells of the breaks of somebody who takes most of them. */
export function breaksOf({ now, before }: BreaksRequest): BreaksAnswer {
  return { now: daysOf(now), before: daysOf(before) };
}

/** The same where no break was due. */
export function noBreaks(): BreaksAnswer {
  return { now: [], before: [] };
}

function daysOf({ from = LAST, to = from }: BreaksQuery): BreaksOfDay[] {
  const days: BreaksOfDay[] = [];
  for (let date = from < FIRST ? FIRST : from; date <= to && date <= LAST; date = datePlus(date, 1))
    if (!['fri', 'sat'].includes(weekdayOf(date))) days.push(dayOf(date));
  return days;
}

/** None is like the one before. */
function dayOf(date: string): BreaksOfDay {
  const n = Number(date.slice(8)) * 7 + Number(date.slice(5, 7)) * 3;
  return {
    date,
    kinds: [
      { kind: 'eyes', taken: 8 + (n % 5), credited: 3 + (n % 3), skipped: n % 6 },
      { kind: 'move', taken: 2 + (n % 2), credited: n % 3, skipped: (n + 1) % 3 },
      { kind: 'outside', taken: n % 4 ? 1 : 0, credited: 0, skipped: n % 4 ? 0 : 1 },
    ],
    longestStretchMs: (55 + (n % 10) * 9) * MINUTE_MS,
  };
}
