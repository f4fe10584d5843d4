import type { Day } from '@protocol/messages';
import { writeTime } from '@/hours/time-text';

/** From when to when, as the clocks of a day show it: HH:MM, and 24:00 is its end. */
export interface Times {
  from: string;
  to: string;
}

interface Range {
  fromMs: number;
  /** exclusive */
  toMs: number;
}

/** The day by whose clocks times are told. */
type OfDay = Pick<Day, 'zone' | 'fromMs' | 'toMs'>;

const MINUTE_MS = 60_000;

/** The whole minutes in which a stretch is. One that is going on ends with the last minute that is over, if there is one. */
export function around({ fromMs, toMs }: Range, day: OfDay, nowMs: number): Times {
  const endMs = Math.ceil(toMs / MINUTE_MS) * MINUTE_MS;
  const lastMs = endMs - MINUTE_MS;
  return times({ fromMs, toMs: endMs > nowMs && lastMs > fromMs ? lastMs : endMs }, day);
}

/** The whole minutes that are in a stretch: nothing beside it is touched. */
export function inside({ fromMs, toMs }: Range, day: OfDay): Times {
  return times({ fromMs: Math.ceil(fromMs / MINUTE_MS) * MINUTE_MS, toMs }, day);
}

function times({ fromMs, toMs }: Range, day: OfDay): Times {
  return {
    from: fromMs <= day.fromMs ? '00:00' : writeTime(wallMinutes(fromMs, day.zone)),
    to: toMs >= day.toMs ? '24:00' : writeTime(wallMinutes(toMs, day.zone)),
  };
}

/** The minutes of its day that clocks show at an instant. */
export function wallMinutes(atMs: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const part = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  return (part.get('hour') ?? 0) * 60 + (part.get('minute') ?? 0);
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
