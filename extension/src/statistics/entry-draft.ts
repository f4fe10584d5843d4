import type { Day, Entry, EntryDraft, Role, Stretch } from '@protocol/messages';
import { dateAt, msOf } from '@/hours/dates';
import { limits } from '@/limits';
import type { DayAnswer } from '@/messages';
import { AWAY } from '@/ui/platforms';
import { readClock } from './day-clock';
import { around, readSeconds, type Times, writeSeconds } from './day-times';

/** What a stretch of time was: work on a platform, work away from the screen, or what does not count. */
export type What = 'place' | 'away' | 'none';
export const WHATS: readonly What[] = ['place', 'away', 'none'];

/** What work away from the screen is called most often, and the kind of work that it is. */
const QUICK_ROLES = { call: 'care', meeting: 'admin', shooting: 'content' } as const;
export type Quick = keyof typeof QUICK_ROLES | 'other';
export const QUICKS: readonly Quick[] = ['call', 'meeting', 'shooting', 'other'];

/** What a person has filled in of an entry. */
export interface EntryFields {
  /** As they are typed. */
  from: string;
  to: string;
  what: What;
  /** Its id; "" until it is chosen. */
  platform: string;
  /** What was done there. */
  role: Role;
  /** What was done away from the screen; "" until it is chosen. */
  quick: Quick | '';
  /** Of something else away from the screen. */
  awayRole: Role;
  /** The id of whom it was for; "" is nobody in particular. */
  client: string;
  note: string;
  /** What was filled in for a person, and the times that are meant while it stands there. */
  filled?: Filled;
  /** The number of the entry that is corrected. */
  replaces?: number;
}

export interface Filled {
  typed: Times;
  exact: Times;
  /** They are those of what was seen, in which pauses stay pauses. */
  seen?: boolean;
}

export type EntryField = 'date' | 'from' | 'to' | 'platform' | 'role' | 'client' | 'note';

/** What is wrong with which field. */
export interface Wrong {
  field: EntryField;
  why: 'time' | 'order' | 'future' | 'clock' | 'date' | 'platform' | 'role' | 'client' | 'note';
}

/** The fields of a stretch that is to be corrected, or of time of which nothing is known. */
export function fieldsOf(
  times: Times,
  stretch?: Pick<Stretch, 'platform' | 'role' | 'client'>,
  note = '',
): EntryFields {
  const isAway = stretch?.platform === AWAY;
  return {
    ...times,
    what: stretch && !isAway ? 'place' : 'away',
    platform: isAway ? '' : (stretch?.platform ?? ''),
    role: stretch?.role ?? 'community',
    quick: isAway ? 'other' : '',
    awayRole: stretch?.role ?? 'admin',
    client: stretch?.client ?? '',
    note,
  };
}

/** The fields after a quick name, which is the note, too. One that the person wrote stays. */
export function withQuick(fields: EntryFields, quick: Quick, names: Record<Quick, string>): EntryFields {
  const isOurs = QUICKS.some((one) => names[one] === fields.note);
  const note = isOurs || !fields.note.trim() ? (quick === 'other' ? '' : names[quick]) : fields.note;
  return { ...fields, quick, note };
}

/** The kind of work that fields name; undefined where nothing is chosen, or where the time does not count. */
export function roleOf({ what, role, quick, awayRole }: EntryFields): Role | undefined {
  if (what === 'none' || (what === 'away' && !quick)) return undefined;
  if (what === 'place') return role;
  return quick === 'other' || !quick ? awayRole : QUICK_ROLES[quick];
}

/** What is sent of the fields for a date, or which of them cannot even be sent. On today, the second of the day says what is still to come. */
export function draftOf(fields: EntryFields, date: string, nowSeconds?: number): EntryDraft | Wrong {
  const from = exactOf(fields, 'from') ?? typedOf(fields.from);
  const exactTo = exactOf(fields, 'to'); // up to now at most, and what a page knows of now is a moment old
  const to = exactTo ?? endOf(fields.to);
  if (from === undefined || from === DAY_SECONDS) return { field: 'from', why: 'time' };
  if (to === undefined) return { field: 'to', why: 'time' };
  const instants = instantsOf(fields);
  if (!isAfter(to, from, instants)) return { field: 'to', why: 'order' };
  if (exactTo === undefined && nowSeconds !== undefined && to > nowSeconds)
    return { field: 'to', why: 'future' };
  const times = { date, from: writeSeconds(from), to: writeSeconds(to), ...instants };
  const draft = withWhat(times, fields);
  if (isWrong(draft)) return draft;
  const { replaces } = fields;
  return { ...draft, ...(isOfSeen(fields) && { seen: true }), ...(replaces && { replaces }) };
}

/** Whether what was seen is only given another name. Whoever says when it was, or that it was none of that, means all of the time. */
function isOfSeen(fields: EntryFields): boolean {
  return (
    fields.what === 'place' &&
    fields.filled?.seen === true &&
    standsAsFilled(fields, 'from') &&
    standsAsFilled(fields, 'to')
  );
}

const DAY_SECONDS = 24 * 60 * 60;

/** Midnight ends the day. */
function endOf(text: string): number | undefined {
  const typed = typedOf(text);
  return typed === 0 ? DAY_SECONDS : typed;
}

/** Whether a time is as it was filled in, so that what was meant by that is meant still. */
function standsAsFilled({ filled, ...fields }: EntryFields, end: 'from' | 'to'): boolean {
  return filled !== undefined && fields[end] === filled.typed[end];
}

/** The second that is meant by a time that stands as it was filled in. */
function exactOf(fields: EntryFields, end: 'from' | 'to'): number | undefined {
  const exact = fields.filled?.exact[end];
  return exact && standsAsFilled(fields, end) ? readSeconds(exact) : undefined;
}

type Instants = Pick<EntryDraft, 'fromMs' | 'toMs'>;

/** The instants that are meant by what was filled in, where that stands there still and clocks show it twice. */
function instantsOf(fields: EntryFields): Instants {
  const { fromMs, toMs } = fields.filled?.exact ?? {};
  return {
    ...(fromMs !== undefined && standsAsFilled(fields, 'from') && { fromMs }),
    ...(toMs !== undefined && standsAsFilled(fields, 'to') && { toMs }),
  };
}

/** Whether the end is after the beginning: by the instants where both are known, for clocks may have been put back between them. */
function isAfter(to: number, from: number, { fromMs, toMs }: Instants): boolean {
  return fromMs === undefined || toMs === undefined ? to > from : toMs > fromMs;
}

function typedOf(text: string): number | undefined {
  const minutes = readClock(text);
  return minutes === undefined ? undefined : minutes * 60;
}

/** The draft that says the same as an entry. */
export function sameAgain(
  { number: _number, atMs: _atMs, fromMs, toMs, ...what }: Entry,
  day: Day,
): EntryDraft {
  return { date: day.date, ...around({ fromMs, toMs }, day), ...what };
}

/** Whether nothing else was said later of the time of an entry: said again, it would cover that. */
export function isLast({ number, fromMs, toMs }: Entry, { entries }: Pick<Day, 'entries'>): boolean {
  const later = entries.slice(entries.findIndex((one) => one.number === number) + 1);
  return later.every((one) => one.toMs <= fromMs || toMs <= one.fromMs);
}

/** Whether something can still be said of a day. */
export function takesEntries(date: string, nowMs: number, zone: string): boolean {
  return (msOf(dateAt(nowMs, zone)) - msOf(date)) / 86_400_000 <= limits.MaxEntryAgeDays;
}

function withWhat(
  times: Pick<EntryDraft, 'date' | 'from' | 'to'> & Instants,
  fields: EntryFields,
): EntryDraft | Wrong {
  const note = fields.note.trim();
  if ([...note].length > limits.MaxNoteRunes) return { field: 'note', why: 'note' };
  const said = { ...times, ...(note && { note }) };
  if (fields.what === 'none') return said;
  const platform = fields.what === 'away' ? AWAY : fields.platform;
  const role = roleOf(fields);
  if (!platform) return { field: 'platform', why: 'platform' };
  if (!role) return { field: 'role', why: 'role' };
  return { ...said, platform, role, ...(fields.client && { client: fields.client }) };
}

export function isWrong(draft: EntryDraft | Wrong): draft is Wrong {
  return 'field' in draft;
}

/** Why the daemon did not take a field, where it is one's fault. What could be told before is not told here. */
const REFUSED: Record<EntryField, Wrong['why']> = {
  date: 'date',
  from: 'clock',
  to: 'future',
  platform: 'platform',
  role: 'role',
  client: 'client',
  note: 'note',
};

export function refusedField({ code, field }: DayAnswer): Wrong | undefined {
  if (code === 'no_client') return { field: 'client', why: 'client' };
  if (code !== 'bad_entry' || !field || !(field in REFUSED)) return undefined;
  return { field: field as EntryField, why: REFUSED[field as EntryField] };
}
