const HOUR_MS = 3_600_000;

/** Zones that differ in what time it is now, while it is the same date in both: working time in one, off in the other. */
export interface ZonesNow {
  working: string;
  off: string;
}

/**
 * Where on earth the clock now shows noon, and where it shows four in the morning or eight in the evening. So a test can make
 * it off hours without a clock of its own, at any time of the day at which it runs.
 */
export function zonesNow(nowMs = Date.now()): ZonesNow {
  const utcHour = Math.floor(nowMs / HOUR_MS) % 24;
  return { working: zone(12 - utcHour), off: zone((utcHour < 6 ? 4 : 20) - utcHour) };
}

/** Settings with working hours from eight to four on every day of the week, and no night. */
export function settingsIn(zone: string): string {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => `${day} = ["08:00-16:00"]`);
  return ['version = 1', `zone = "${zone}"`, 'night = ""', '[work]', ...days, ''].join('\n');
}

/** The same settings in another zone, as a person would change the line. */
export function moved(settings: string, zone: string): string {
  return settings.replace(/^zone = ".*"/m, `zone = "${zone}"`);
}

/**
 * Settings whose working hours have ended a minute ago, with so many minutes of follow-up: the same as given, in the zone where
 * it is noon.
 */
export function offSinceAMinute(settings: string, followUpMinutes: number, nowMs = Date.now()): string {
  const minute = new Date(nowMs).getUTCMinutes();
  const end = minute === 0 ? '11:59' : `12:${String(minute - 1).padStart(2, '0')}`;
  return moved(settings, zonesNow(nowMs).working)
    .replace(/"08:00-\d\d:\d\d"/g, `"08:00-${end}"`)
    .replace(/^minutes = \d+/m, `minutes = ${followUpMinutes}`);
}

/** The same settings with working hours that end at that whole minute of the next hour, in the zone where it is noon. */
export function workUntil(settings: string, endMs: number, nowMs = Date.now()): string {
  const end = new Date(endMs - Math.floor(nowMs / HOUR_MS) * HOUR_MS + 12 * HOUR_MS);
  return moved(settings, zonesNow(nowMs).working).replace(
    /"08:00-\d\d:\d\d"/g,
    `"08:00-${end.toISOString().slice(11, 16)}"`,
  );
}

/** The same settings with working hours in whose middle there is the next half of a minute. */
export function workAround(settings: string, atMs: number): string {
  const middleMs = Math.ceil(atMs / 30_000) * 30_000;
  const beginMs = Math.floor(atMs / HOUR_MS) * HOUR_MS - 4 * HOUR_MS;
  return workUntil(settings, 2 * middleMs - beginMs, atMs);
}

/** The IANA zone that is so many hours east of Greenwich; its name counts westwards. */
export function zone(hoursEast: number): string {
  if (hoursEast === 0) return 'Etc/GMT';
  return `Etc/GMT${hoursEast > 0 ? '-' : '+'}${Math.abs(hoursEast)}`;
}
