const MINUTE_MS = 60_000;

/** Hours of the day at which a working day may well end: nothing of the demonstration touches midnight or the night. */
const AFTERNOON = { from: 11, to: 18 };

/** Places spread round the world so that it is always afternoon in one of them. */
const PLACES = ['Africa/Cairo', 'Asia/Tokyo', 'Pacific/Auckland', 'America/Los_Angeles', 'America/Sao_Paulo'];

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const USUAL_DAYS: readonly string[] = WEEKDAYS.slice(0, 5);

/** The zone to work in: the computer's own when it is afternoon there, else one where it is. */
export function afternoonZone(nowMs: number, own: string): string {
  const zone = [own, ...PLACES].find((name) => {
    const hour = Number(localTime(nowMs, name).slice(0, 2));
    return AFTERNOON.from <= hour && hour <= AFTERNOON.to;
  });
  if (!zone) throw new Error('it is afternoon nowhere');
  return zone;
}

/** The first full minute that is at least so far away. Settings know no seconds. */
export function nextMinuteMs(nowMs: number, awayMs: number): number {
  return Math.ceil((nowMs + awayMs) / MINUTE_MS) * MINUTE_MS;
}

/** The local wall time, such as 16:05. */
export function localTime(atMs: number, zone: string, seconds = false): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeStyle: seconds ? 'medium' : 'short',
    timeZone: zone,
  });
  return format.format(atMs);
}

export interface WorkingDay {
  zone: string;
  /** When today's work ends, Unix ms, a full minute. */
  endsMs: number;
  /** An eye break after so much time on platforms, such as "30s", for so long. */
  eyes: { every: string; length: string };
  language: 'en' | 'ar';
}

/** The settings of a usual week, but that today's work ends then, as TOML. */
export function hoursDocument({ zone, endsMs, eyes, language }: WorkingDay): string {
  const today = weekday(endsMs, zone);
  const work = WEEKDAYS.filter((day) => day === today || USUAL_DAYS.includes(day)).map(
    (day) => `${day} = ["09:00-${day === today ? localTime(endsMs, zone) : '17:00'}"]`,
  );
  return `version = 1
language = "${language}"
zone = "${zone}"
night = "22:30-06:30"

[work]
${work.join('\n')}

[off]
first_week = "closed"

[breaks.eyes]
every = "${eyes.every}"
length = "${eyes.length}"
`;
}

function weekday(atMs: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: zone }).format(atMs).toLowerCase();
}
