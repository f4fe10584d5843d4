import type { PhaseRange, SettingsPreview } from '@protocol/messages';
import { daysBetween } from '@/ui/moment';

const MINUTE_MS = 60_000;

/** One phase on a day's strip. */
export interface Stretch extends PhaseRange {
  /** Where it begins and how long it is, of the whole day, 0 to 1. */
  at: number;
  share: number;
}

/** One local date of the preview. */
export interface Forecast {
  fromMs: number;
  toMs: number;
  after: Stretch[];
  /** By the settings in force, where that is something else. */
  before?: Stretch[];
  /** Where the present is, 0 to 1; undefined on another day. */
  now?: number;
}

/** The preview day by day. Where the document cannot be read, what is in force stands. */
export function forecasts(preview: SettingsPreview, nowMs: number): Forecast[] {
  const after = preview.after.length > 0 ? preview.after : preview.before;
  return daysOf(preview).map(([fromMs, toMs]) => {
    const own = within(after, fromMs, toMs);
    const was = within(preview.before, fromMs, toMs);
    const isNow = fromMs <= nowMs && nowMs < toMs;
    return {
      fromMs,
      toMs,
      after: own,
      ...(JSON.stringify(own) !== JSON.stringify(was) && { before: was }),
      ...(isNow && { now: (nowMs - fromMs) / (toMs - fromMs) }),
    };
  });
}

function within(phases: readonly PhaseRange[], fromMs: number, toMs: number): Stretch[] {
  return phases
    .filter((range) => range.fromMs < toMs && fromMs < range.toMs)
    .map(({ phase, ...range }) => {
      const [startMs, endMs] = [Math.max(range.fromMs, fromMs), Math.min(range.toMs, toMs)];
      const dayMs = toMs - fromMs;
      return {
        phase,
        fromMs: startMs,
        toMs: endMs,
        at: (startMs - fromMs) / dayMs,
        share: (endMs - startMs) / dayMs,
      };
    });
}

/** The local dates, which may last 23 or 25 hours: each ends where the calendar turns. */
function daysOf({ fromMs, toMs, zone }: SettingsPreview): [fromMs: number, toMs: number][] {
  const days: [number, number][] = [];
  for (let startMs = fromMs; startMs < toMs; ) {
    const endMs = Math.min(turnAfter(startMs, zone), toMs);
    days.push([startMs, endMs]);
    startMs = endMs;
  }
  return days;
}

/** The first minute of another date, found by halving a day and a bit. */
function turnAfter(fromMs: number, zone: string): number {
  let [same, other] = [0, 50 * 60];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (daysBetween(fromMs, fromMs + middle * MINUTE_MS, zone) > 0) other = middle;
    else same = middle;
  }
  return fromMs + other * MINUTE_MS;
}
