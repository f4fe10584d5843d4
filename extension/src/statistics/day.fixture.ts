import type { Absence, Day, Entry, EntryDraft, Role, Stretch, Uncounted } from '@protocol/messages';
import type { DayAnswer, DayRequest } from '@/messages';
import { cairo } from '@/ui/fixtures';

const SECOND_MS = 1_000;

type Range = Pick<Stretch, 'fromMs' | 'toMs'>;

/** A stretch of that Monday in Cairo, as a browser saw it. */
function seen(
  at: [hour: number, minute: number],
  seconds: number,
  platform: string,
  role: Role,
  client?: string,
) {
  const fromMs = cairo(...at) + 17 * SECOND_MS;
  const totalMs = seconds * SECOND_MS;
  return { fromMs, toMs: fromMs + totalMs, totalMs, platform, role, ...(client && { client }) };
}

const SEEN: Stretch[] = [
  seen([9, 2], 48 * 60, 'facebook', 'community', 'c1'),
  seen([9, 51], 41, 'x', 'feed'),
  seen([9, 52], 10 * 60, 'instagram', 'content', 'c1'),
  seen([11, 15], 18 * 60, 'facebook', 'care', 'c1'),
  seen([11, 33], 22, 'youtube', 'analytics'),
  seen([11, 34], 52 * 60, 'youtube', 'feed'),
  seen([12, 28], 35, 'facebook', 'ads', 'c2'),
  seen([13, 5], 25 * 60, 'linkedin', 'content', 'c2'),
  seen([13, 32], 28 * 60, 'instagram', 'community', 'c2'),
  seen([14, 1], 10 * 60, 'facebook', 'care', 'c1'),
];

const ABSENCES: Absence[] = [
  { fromMs: cairo(10, 2) + 17 * SECOND_MS, toMs: cairo(11, 15) + 17 * SECOND_MS },
  { fromMs: cairo(12, 28) + 52 * SECOND_MS, toMs: cairo(13, 5) + 17 * SECOND_MS },
];

/** An entry of that Monday. */
function entry(number: number, { from, to, date: _date, replaces: _replaces, ...what }: EntryDraft): Entry {
  return { number, atMs: cairo(14), fromMs: instant(from), toMs: instant(to), ...what };
}

function instant(time: string): number {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return cairo(hour, minute) + second * SECOND_MS;
}

const DATE = '2026-11-23';

/** A meeting, and a video that ran on. */
export const SAID: EntryDraft[] = [
  {
    date: DATE,
    from: '10:20',
    to: '10:50',
    platform: 'away',
    role: 'admin',
    client: 'c1',
    note: 'اجتماع الحملة الشتوية مع مقهى نور',
  },
  { date: DATE, from: '11:34', to: '12:27', note: 'A video that ran on' },
];

/** The day as nobody has said anything of it, with these entries. */
export function dayOf(entries: readonly Entry[] = []): Day {
  const whole = entries.filter(({ seen }) => !seen);
  const isFree = (one: Range) => whole.every((entry) => !meets(one, entry));
  const seen = SEEN.filter(isFree).map((one) => entries.filter(({ seen }) => seen).reduce(named, one));
  const said = whole.flatMap((entry, at): Stretch[] => {
    const { number, platform, role, client } = entry;
    if (!platform || !role) return [];
    const what = { platform, role, ...(client && { client }), entry: number };
    return left(entry, whole.slice(at + 1)).map((part) => ({
      ...part,
      totalMs: part.toMs - part.fromMs,
      ...what,
    }));
  });
  return {
    date: DATE,
    zone: 'Africa/Cairo',
    fromMs: cairo(0),
    toMs: cairo(24),
    stretches: [...seen, ...said].sort((one, other) => one.fromMs - other.fromMs),
    uncounted: uncountedOf(whole),
    entries: [...entries],
    absences: ABSENCES.filter(isFree),
  };
}

function meets(one: Range, other: Range): boolean {
  return one.fromMs < other.toMs && other.fromMs < one.toMs;
}

/** A stretch under the name that an entry gives it. */
function named(stretch: Stretch, entry: Entry): Stretch {
  const { platform, role, client, number } = entry;
  if (!platform || !role || !meets(stretch, entry)) return stretch;
  const { fromMs, toMs, totalMs } = stretch;
  return { fromMs, toMs, totalMs, platform, role, ...(client && { client }), entry: number };
}

/** What was said not to count, but for what was said later. */
function uncountedOf(entries: readonly Entry[]): Uncounted[] {
  const parts = entries.flatMap((entry, at) =>
    entry.platform ? [] : left(entry, entries.slice(at + 1)).map((one) => ({ ...one, entry: entry.number })),
  );
  return parts.sort((one, other) => one.fromMs - other.fromMs);
}

/** What of the time of an entry those said later leave. */
function left({ fromMs, toMs }: Entry, later: readonly Entry[]) {
  return later.reduce(cut, [{ fromMs, toMs }]);
}

function cut(ranges: Range[], { fromMs, toMs }: Entry) {
  return ranges
    .flatMap((one) => [
      { fromMs: one.fromMs, toMs: Math.min(one.toMs, fromMs) },
      { fromMs: Math.max(one.fromMs, toMs), toMs: one.toMs },
    ])
    .filter((one) => one.fromMs < one.toMs);
}

/** A daemon that knows that day, and takes what is said of it. */
export function tellsDay(drafts: readonly EntryDraft[] = []): (request: DayRequest) => DayAnswer {
  let number = 0;
  let entries = drafts.map((draft) => entry(++number, draft));
  return (request) => {
    if (request.type === 'entry-withdraw') entries = entries.filter((one) => one.number !== request.number);
    if (request.type === 'entry-add') {
      const { draft } = request;
      entries = [...entries.filter((one) => one.number !== draft.replaces), entry(++number, draft)];
    }
    return { day: dayOf(entries) };
  };
}
