import type { Event } from '@protocol/messages';
import words from '../../../protocol/locale/en.json' with { type: 'json' };
import catalogue from '../../../protocol/platforms.json' with { type: 'json' };
import { localTime } from './hours';

const FAMILIES = { chromium: 'Chromium', firefox: 'Firefox' };
const PHASES = { work: words['phase.work'], off: words['phase.off'], night: words['phase.night'] };
const ACTS = {
  closed: 'closed',
  covered: 'covered: there is a draft on the page',
  uncovered: 'uncovered, with the draft as it was',
  reminded: 'open, with a reminder',
  muted: words.muted,
  unmuted: 'Notifications restored',
};
const BREAKS: Partial<Record<NonNullable<Event['state']>, string>> = {
  prompted: 'is due, and asked for',
  held: 'is due, and waits for a good moment',
  postponed: 'postponed',
  running: 'begins',
  taken: 'taken',
  credited: 'credited: already rested',
  skipped: 'skipped',
};

/** An event as the story tells it; undefined for those that say nothing to a person. */
export function tell(event: Event, zone: string): string | undefined {
  switch (event.event) {
    case 'listening':
      return `The daemon listens on ${event.listen}`;
    case 'paired':
      return `${family(event)} paired`;
    case 'connected':
      return `${family(event)} connected`;
    case 'disconnected':
      return `${family(event)} disconnected`;
    case 'started':
      return `Start was pressed in ${family(event)}`;
    case 'settings':
      return `Settings saved, revision ${event.revision}`;
    case 'phase':
      return `${PHASES[event.phase ?? 'off']} until ${localTime(event.untilMs ?? 0, zone)}`;
    case 'warned':
      return `Warned: the platforms close in ${event.minutes} min`;
    case 'time':
      return `${place(event).padEnd(32)}${duration(event.totalMs ?? 0).padStart(12)}`;
    case 'act':
      return [event.platform && platform(event), ACTS[event.act ?? 'closed']].filter(Boolean).join(' ');
    case 'break':
      return tellBreak(event);
    case 'stopped':
      return 'The daemon stopped';
    default:
      return undefined;
  }
}

function tellBreak({ kind = 'eyes', state = 'ahead' }: Event): string | undefined {
  const text = BREAKS[state];
  return text && `${words[`break.${kind}`]} ${text}`;
}

function family({ family = 'chromium' }: Event): string {
  return FAMILIES[family];
}

function platform({ platform }: Event): string {
  return catalogue.platforms.find(({ id }) => id === platform)?.name ?? platform ?? '';
}

function place(event: Event): string {
  return `${platform(event)} · ${words[`role.${event.role ?? 'feed'}`]}`;
}

/** Whole seconds that are over, as 45 s, 2 min 5 s or 1 h 0 min. */
export function duration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${seconds} s`;
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
