import type { Weekday } from '@protocol/messages';
import { dayAfter } from '@/ui/days';
import { type Bar, isSame } from './bars';
import { joined, overlap } from './join';
import { DAY } from './time-text';

/** What an edit leaves, and the bar that it was about; undefined when that is gone. */
export interface Edited {
  bars: Bar[];
  bar?: Bar;
}

/** Steps of a drag, in minutes: so that one hits the quarter of an hour, or with Shift any five minutes. */
export const STEP = 15;
export const FINE_STEP = 5;

/** How many ranges a day can have. */
export const MOST_A_DAY = 12;

export function snap(minutes: number, step = STEP): number {
  return Math.round(minutes / step) * step;
}

/** Puts another bar in the place of one. */
export function replace(bars: readonly Bar[], old: Bar, bar: Bar): Edited {
  return { bars: [...without(bars, old), bar], bar };
}

/** The bar with another start, so many days later; it keeps its length and stays within the day that it begins on. */
export function moved(bar: Bar, days: number, start: number): Bar {
  const within = clamp(start, 0, DAY - FINE_STEP);
  return whole({ day: dayAfter(bar.day, days), start: within, end: within + bar.end - bar.start });
}

/** The bar with another start; its end stays. */
export function startedAt(bar: Bar, start: number): Bar {
  const least = Math.max(0, bar.end - DAY + (bar.end === DAY ? 0 : FINE_STEP));
  return { ...bar, start: clamp(start, least, Math.min(bar.end, DAY) - FINE_STEP) };
}

/** The bar with another end; its start stays. */
export function endedAt(bar: Bar, end: number): Bar {
  return whole({ ...bar, end: Math.max(end, bar.start + FINE_STEP) });
}

/** Ends an edit: the bar takes in those that it now lies upon. */
export function settle({ bars, bar }: Edited): Edited {
  return bar ? joined(bars, bar) : { bars };
}

/** A new bar on a day: nine to five where that is free, else in the first room that there is from nine on. */
export function add(bars: readonly Bar[], day: Weekday): Edited {
  const hours = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => (from + at) * 60);
  const wanted = [hours(9, 24), hours(0, 9)].flatMap((starts) =>
    [8 * 60, 4 * 60, 2 * 60, 60].flatMap((length) =>
      starts.map((start) => ({ day, start, end: start + length })),
    ),
  );
  const free = wanted.find((bar) => bar.end <= DAY && !bars.some((other) => overlap(other, bar)));
  return free && roomFor(bars, day) ? { bars: [...bars, free], bar: free } : { bars: [...bars] };
}

export function roomFor(bars: readonly Bar[], day: Weekday): boolean {
  return bars.filter((bar) => bar.day === day).length < MOST_A_DAY;
}

export function remove(bars: readonly Bar[], bar: Bar): Edited {
  return { bars: without(bars, bar) };
}

/** Two bars with a pause between them, an hour long where there is room; unchanged when it is too short. */
export function split(bars: readonly Bar[], bar: Bar): Edited {
  const length = bar.end - bar.start;
  const pause = length >= 3 * 60 ? 60 : STEP;
  if (length < 3 * STEP || !roomFor(bars, bar.day)) return { bars: [...bars], bar };
  const from = snap(bar.start + (length - pause) / 2);
  const later = { day: bar.day, start: from + pause, end: bar.end };
  const second =
    later.start < DAY ? later : { day: dayAfter(bar.day), start: later.start - DAY, end: later.end - DAY };
  const first = { ...bar, end: from };
  return { bars: [...without(bars, bar), first, second], bar: first };
}

/** The hours of a day on other days, in the place of theirs. */
export function copy(bars: readonly Bar[], from: Weekday, to: readonly Weekday[]): Bar[] {
  const own = bars.filter((bar) => bar.day === from);
  const kept = bars.filter((bar) => bar.day === from || !to.includes(bar.day));
  return [...kept, ...to.filter((day) => day !== from).flatMap((day) => own.map((bar) => ({ ...bar, day })))];
}

function without(bars: readonly Bar[], bar: Bar): Bar[] {
  const at = bars.findIndex((other) => isSame(other, bar));
  return bars.filter((_, index) => index !== at);
}

/** Keeps a bar as short as a range can be: less than a day, or a whole one from midnight. */
function whole(bar: Bar): Bar {
  const most = bar.start === 0 ? DAY : bar.start + DAY - FINE_STEP;
  return { ...bar, end: Math.min(bar.end, most) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
