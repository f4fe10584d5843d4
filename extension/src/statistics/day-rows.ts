import type { Absence, Day, Entry, Stretch } from '@protocol/messages';
import { type Filter, isFiltered } from './view';

/** One line of a day. Its key stays the same while more of the day is counted. */
export type Row = { key: string; fromMs: number; toMs: number } & (
  | { kind: 'stretch'; stretch: Stretch; entry?: Entry }
  /** An entry that no stretch shows: its time does not count, or later ones cover all of it. */
  | { kind: 'entry'; entry: Entry; isCovered: boolean }
  | { kind: 'absence'; absence: Absence }
);

export interface Rows {
  /** In order of time. */
  rows: Row[];
  /** Those that were seen for less than a minute, likewise. */
  looks: Row[];
}

interface Range {
  fromMs: number;
  /** exclusive */
  toMs: number;
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

/** The entry that a correction of a line replaces: the one that says it, if no other line of the day is of it. */
export function replacedBy(row: Row, day: Day): number | undefined {
  if (row.kind === 'absence' || !row.entry) return undefined;
  const { number } = row.entry;
  const lines = rowsOf(day).rows.filter((one) => one.kind !== 'absence' && one.entry?.number === number);
  return lines.length === 1 ? number : undefined;
}

/** Whether a line is as it was seen, be it under another name: it says nothing of the pauses in it. One that is covered has nothing to name. */
export function isSeen(row: Row): boolean {
  return row.kind === 'stretch' && (row.stretch.entry === undefined || row.entry?.seen === true);
}

/** The line at a time: one of that entry, or else the one that has most of it in it, or is nearest. */
export function rowAt(rows: readonly Row[], time: Range, entry?: number): Row | undefined {
  const isOfEntry = (row: Row) => row.kind !== 'absence' && row.entry?.number === entry;
  const shared = (row: Row) => Math.min(row.toMs, time.toMs) - Math.max(row.fromMs, time.fromMs);
  const said = entry === undefined ? [] : rows.filter(isOfEntry);
  const [nearest] = (said.length > 0 ? said : rows).toSorted((one, other) => shared(other) - shared(one));
  return nearest;
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

/** A line for each time that was said not to count, and one for each entry of which nothing else is told. */
function unseen({ entries, stretches, uncounted }: Day): Row[] {
  const told = new Set([...stretches, ...uncounted].map(({ entry }) => entry));
  const covered = entries.filter(({ number }) => !told.has(number));
  return entries.flatMap((entry) => [
    ...uncounted.filter((one) => one.entry === entry.number).map((one) => entryRow(entry, one, false)),
    ...(covered.includes(entry) ? [entryRow(entry, entry, true)] : []),
  ]);
}

function entryRow(entry: Entry, { fromMs, toMs }: Range, isCovered: boolean): Row {
  return { key: `entry ${entry.number} ${fromMs}`, kind: 'entry', fromMs, toMs, entry, isCovered };
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
