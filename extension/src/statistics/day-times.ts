import type { Day } from '@protocol/messages';
import { writeTime } from '@/hours/time-text';

/** From when to when, as the clocks of a day show it: HH:MM or HH:MM:SS, and 24:00 is its end. */
export interface Times {
  from: string;
  to: string;
  /** The instants that are meant, on a day on which clocks show some times twice. */
  fromMs?: number;
  toMs?: number;
}

interface Range {
  fromMs: number;
  /** exclusive */
  toMs: number;
}

/** The day by whose clocks times are told. */
type OfDay = Pick<Day, 'zone' | 'fromMs' | 'toMs'>;

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The whole seconds in which a stretch is. */
export function around({ fromMs, toMs }: Range, day: OfDay): Times {
  const fromSecond = Math.floor(fromMs / SECOND_MS) * SECOND_MS;
  return times({ fromMs: fromSecond, toMs: Math.ceil(toMs / SECOND_MS) * SECOND_MS }, day);
}

/** The whole minutes that are in a stretch: nothing beside it is touched. */
export function inside({ fromMs, toMs }: Range, day: OfDay): Times {
  const toMinute = Math.floor(toMs / MINUTE_MS) * MINUTE_MS;
  return times(
    { fromMs: Math.ceil(fromMs / MINUTE_MS) * MINUTE_MS, toMs: Math.min(toMinute, day.toMs) },
    day,
  );
}

function times(range: Range, day: OfDay): Times {
  const [fromMs, toMs] = [Math.max(range.fromMs, day.fromMs), Math.min(range.toMs, day.toMs)];
  const hasTwice = day.toMs - day.fromMs > DAY_MS;
  return {
    from: fromMs === day.fromMs ? '00:00' : writeSeconds(wallSeconds(fromMs, day.zone)),
    to: toMs === day.toMs ? '24:00' : writeSeconds(wallSeconds(toMs, day.zone)),
    ...(hasTwice && { fromMs, toMs }),
  };
}

/** Writes seconds of a day as the daemon reads them: 09:02, or 09:02:17. */
export function writeSeconds(seconds: number): string {
  const rest = seconds % 60;
  return `${writeTime(Math.floor(seconds / 60))}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** The seconds of its day that are written so. */
export function readSeconds(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60 + seconds;
}

/** The seconds of its day that clocks show at an instant. */
export function wallSeconds(atMs: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const part = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  const minutes = (part.get('hour') ?? 0) * 60 + (part.get('minute') ?? 0);
  return minutes * 60 + (part.get('second') ?? 0);
}

/** The address of the statistics page at a day, with the form open that names these times. */
export function writeNaming({ date }: Pick<Day, 'date'>, { from, to }: Times): string {
  return `?day=${date}&name=${from}-${to}`;
}

/** The times that are to be named, where the address says so. */
export function readNaming(search: string): Times | undefined {
  const said = new URLSearchParams(search).get('name') ?? '';
  const [, from, to] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(said) ?? [];
  return from && to ? { from, to } : undefined;
}
