import type { Absence, Day, EntryDraft, Stretch } from '@protocol/messages';
import type { Overview } from '@/messages';
import { inside } from './day-times';

/** How long ago an absence ended at most that is asked about: what was longer ago is for the statistics page. */
const LATE_MS = 7_200_000;

/** How long before an absence a stretch ended at most that may have gone on: what is longer is something of its own. */
const LOOK_MS = 120_000;

/** The absence to ask about: the last one, if it is over not long ago and was not put away. */
export function lateAbsence(
  { absences }: Pick<Day, 'absences'>,
  { nowMs, absenceReadMs = 0 }: Pick<Overview, 'nowMs' | 'absenceReadMs'>,
): Absence | undefined {
  return absences.findLast(
    ({ fromMs, toMs }) => fromMs > absenceReadMs && toMs <= nowMs && nowMs - toMs <= LATE_MS,
  );
}

/** What may have gone on in an absence. */
export function stretchBefore(
  { stretches }: Pick<Day, 'stretches'>,
  { fromMs }: Absence,
): Stretch | undefined {
  return stretches.findLast(({ toMs }) => toMs <= fromMs && fromMs - toMs <= LOOK_MS);
}

/** The entry that an absence was a break: its time does not count. */
export function asBreak(day: Day, absence: Absence, note: string): EntryDraft {
  return { date: day.date, ...inside(absence, day), note };
}

/** The entry that what was before went on in an absence. */
export function asStill(day: Day, absence: Absence, { platform, role, client }: Stretch): EntryDraft {
  return { date: day.date, ...inside(absence, day), platform, role, ...(client && { client }) };
}
