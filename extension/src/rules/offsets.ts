import type { ZoneOffset } from '@protocol/messages';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How far ahead we look: 18 months, as the daemon does. */
export const AHEAD_MS = 548 * DAY_MS;

/** As many as can be reported. */
const MOST = 24;

/**
 * The offsets of a zone from an instant on, by the browser's own zone data, which may be older or newer than the system's.
 * Undefined where those do not have the zone.
 */
export function offsetsOf(zone: string, fromMs: number): { offsets: ZoneOffset[]; toMs: number } | undefined {
  const at = offsetIn(zone);
  if (!at) return undefined;
  const offsets = [{ fromMs, offsetMin: at(fromMs) }];
  const toMs = fromMs + AHEAD_MS;
  for (let ms = fromMs; ms < toMs; ms += DAY_MS) {
    if (at(ms) === at(ms + DAY_MS)) continue;
    const changeMs = changeWithin(ms, ms + DAY_MS, at);
    if (offsets.length === MOST) return { offsets, toMs: changeMs };
    if (changeMs < toMs) offsets.push({ fromMs: changeMs, offsetMin: at(changeMs) });
  }
  return { offsets, toMs };
}

/** The first minute with the later offset. Clocks change at whole minutes of UTC, and not twice a day. */
function changeWithin(beforeMs: number, afterMs: number, at: (ms: number) => number): number {
  let [before, after] = [Math.floor(beforeMs / MINUTE_MS), Math.ceil(afterMs / MINUTE_MS)];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (at(middle * MINUTE_MS) === at(afterMs)) after = middle;
    else before = middle;
  }
  return after * MINUTE_MS;
}

/** Tells the offset of a zone in minutes, which the browser writes as "GMT+02:00", or "GMT" for none. */
function offsetIn(zone: string): ((ms: number) => number) | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
  return (ms) => {
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(ms)) ?? [];
    const offsetMin = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
    return sign === '-' ? -offsetMin : offsetMin;
  };
}
