import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../../protocol/testdata/hour');

/** What happens at a second: to a window (a1 is the first of browser a), to a browser, to its person, or to the computer. */
export type HourEvent = { s: number } & (
  | { window: string; shows: string | null }
  | { window: string; sounds: boolean }
  | { window: string; plays: boolean }
  | { focus: string }
  | { blur: string }
  | { input: 'begins' | 'ends' }
  | { presence: 'idle' | 'locked' }
  | { computer: 'sleeps' | 'wakes' }
);

/** The part of the hour that is driven: from a second on, and up to another. */
export interface Part {
  fromS: number;
  untilS: number;
}

export const HOUR_S = 3_600;

/** A file of the recorded hour, line by line. */
export function linesOf<Line>(name: string): Line[] {
  return readFileSync(join(FOLDER, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** How many seconds each address had in the whole hour, added up by hand. */
export function addedUp(): Record<string, number> {
  return JSON.parse(readFileSync(join(FOLDER, 'seconds.json'), 'utf8'));
}

/** What happens in a part, in order. It begins with what is so by then. */
export function eventsOf({ fromS, untilS }: Part): HourEvent[] {
  const all = linesOf<HourEvent>('events.jsonl');
  const before = new Map<string, HourEvent>();
  for (const event of all.filter(({ s }) => s < fromS)) {
    before.delete(subjectOf(event));
    before.set(subjectOf(event), event);
  }
  const already = [...before.values()].map((event) => ({ ...event, s: fromS }));
  return [...already, ...all.filter(({ s }) => fromS <= s && s < untilS)];
}

/** What an event is about: the next one about the same leaves nothing of it. */
function subjectOf(event: HourEvent): string {
  if ('focus' in event) return 'focus';
  const of = 'window' in event ? event.window : '';
  const [what] = Object.keys(event).filter((name) => name !== 's' && name !== 'window');
  return `${what} ${of}`;
}
