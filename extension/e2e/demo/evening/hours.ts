import { zone } from '../../lib/hours';
import { localTime, nextMinuteMs } from '../hours';
import type { Language } from '../pictures';

const MINUTE_MS = 60_000;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Enough to begin a draft before the warning, which comes a minute before the end. */
const WORK_MS = 100_000;
const OFF_MS = 5 * MINUTE_MS;
const MORNING_MS = 20_000;

/** One short evening. Instants are Unix ms and full minutes. */
export interface Hours {
  zone: string;
  language: Language;
  /** When working hours end, and when the night begins. */
  endsMs: number;
  nightMs: number;
  /** When the night ends and work begins again; the next morning as it would be without. */
  morningMs?: number;
}

/** Working hours that end within three minutes, where it is five in the afternoon, and a night that comes five minutes later. */
export function shortEvening(language: Language, nowMs: number): Hours {
  const endsMs = nextMinuteMs(nowMs, WORK_MS);
  return { zone: zoneAtFive(nowMs), language, endsMs, nightMs: endsMs + OFF_MS };
}

/** The same, but that the night is over within a minute and a half: nobody waits for a whole one. */
export function shortNight(hours: Hours, nowMs: number): Hours & { morningMs: number } {
  return { ...hours, morningMs: nextMinuteMs(nowMs, MORNING_MS) };
}

/** The settings, as TOML: every day is a working day, YouTube waits first after it, and the follow-up lasts a minute. */
export function settingsOf({ zone, language, endsMs, nightMs, morningMs }: Hours): string {
  const time = (atMs: number) => localTime(atMs, zone);
  const today = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: zone }).format(endsMs);
  const ends = (day: string) => (day !== today.toLowerCase() ? '17:00' : morningMs ? '23:00' : time(endsMs));
  return `version = 1
language = "${language}"
zone = "${zone}"
night = "${time(nightMs)}-${morningMs ? time(morningMs) : '06:30'}"

[work]
${WEEKDAYS.map((day) => `${day} = ["09:00-${ends(day)}"]`).join('\n')}

[off]
first_week = "closed"
wait = "10s"

[[off.places]]
platform = "youtube"
verdict = "delay"

[follow_up]
minutes = 1
`;
}

/** Zones reach from twelve hours west to fourteen east. */
function zoneAtFive(nowMs: number): string {
  const hours = 17 - new Date(nowMs).getUTCHours();
  return zone(hours > 14 ? hours - 24 : hours);
}
