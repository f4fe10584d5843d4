import type { Absence, Day, Entry, Stretch } from '@protocol/messages';
import { type Filter, isFiltered } from './view';

/** One line of a day. Its key stays the same while more of the day is counted. */
export type Row = { key: string; fromMs: number; toMs: number } & (
  | { kind: 'stretch'; stretch: Stretch; entry?: Entry }
  /** An entry that no stretch shows: its time does not count, or another one covers it. */
  | { kind: 'entry'; entry: Entry }
  | { kind: 'absence'; absence: Absence }
);

export interface Rows {
  /** In order of time. */
  rows: Row[];
  /** Those that were seen for less than a minute, likewise. */
  looks: Row[];
}

const LOOK_MS = 60_000;

/** The lines of a day. Under a filter there are only the stretches that count in it. */
export function rowsOf(day: Day, filter: Filter = {}): Rows {
  const stretches = day.stretches.filter((stretch) => counts(stretch, filter));
  const rest = isFiltered(filter) ? [] : [...unseen(day), ...day.absences.map(absenceRow)];
  const isLook = ({ entry, totalMs }: Stretch) => !entry && totalMs < LOOK_MS;
  const row = (stretch: Stretch) => stretchRow(stretch, day.entries);
  return {
    rows: [...stretches.filter((one) => !isLook(one)).map(row), ...rest].sort(earlierFirst),
    looks: stretches.filter(isLook).map(row),
  };
}

/** How much of what counts in a day was said by hand. */
export function saidMs({ stretches }: Pick<Day, 'stretches'>, filter: Filter = {}): number {
  return sum(stretches.filter((stretch) => stretch.entry && counts(stretch, filter)));
}

/** How long looks were in all. */
export function looksMs(looks: readonly Row[]): number {
  return sum(looks.flatMap((row) => (row.kind === 'stretch' ? [row.stretch] : [])));
}

function counts(stretch: Stretch, { platform, role, client }: Filter): boolean {
  return (
    (!platform || stretch.platform === platform) &&
    (!role || stretch.role === role) &&
    (!client || stretch.client === client)
  );
}

function stretchRow(stretch: Stretch, entries: readonly Entry[]): Row {
  const { fromMs, toMs } = stretch;
  const entry = entries.find(({ number }) => number === stretch.entry);
  const key = `${stretch.entry ?? 'seen'} ${fromMs}`;
  return { key, kind: 'stretch', fromMs, toMs, stretch, ...(entry && { entry }) };
}

function unseen({ entries, stretches }: Day): Row[] {
  const shown = new Set(stretches.map(({ entry }) => entry));
  return entries
    .filter(({ number }) => !shown.has(number))
    .map((entry) => ({
      key: `entry ${entry.number}`,
      kind: 'entry',
      fromMs: entry.fromMs,
      toMs: entry.toMs,
      entry,
    }));
}

function absenceRow(absence: Absence): Row {
  return { key: `absence ${absence.fromMs}`, kind: 'absence', ...absence, absence };
}

function earlierFirst(one: Row, other: Row): number {
  return one.fromMs - other.fromMs || one.toMs - other.toMs;
}

function sum(stretches: readonly Stretch[]): number {
  return stretches.reduce((total, { totalMs }) => total + totalMs, 0);
}
