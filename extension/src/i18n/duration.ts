import type { Texts } from './index';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How durations are written, by the texts of a language. */
export function durations(
  text: Texts['text'],
  count: Texts['count'],
): Pick<Texts, 'duration' | 'durationInWords'> {
  const inWords = (ms: number): string => {
    const { h, min, s } = split(ms);
    if (h && min)
      return text('hours_and_minutes', { hours: count('hours', h), minutes: count('minutes', min) });
    if (h) return count('hours', h);
    return min ? count('minutes', min) : count('seconds', s);
  };
  const short = (ms: number): string => {
    const { h, min, s } = split(ms);
    if (h && min) return text('duration.hours_minutes', { h, min });
    if (h) return text('duration.hours', { h });
    return min ? text('duration.minutes', { min }) : text('duration.seconds', { s });
  };
  return { duration: short, durationInWords: inWords };
}

/** Whole hours, the whole minutes beside them, and the whole seconds beside those; nothing of what is left. */
function split(ms: number): { h: number; min: number; s: number } {
  const left = Math.max(ms, 0);
  return {
    h: Math.floor(left / HOUR_MS),
    min: Math.floor((left % HOUR_MS) / MINUTE_MS),
    s: Math.floor((left % MINUTE_MS) / SECOND_MS),
  };
}
