import type { Recovery, Trouble } from '@protocol/messages';
import type { TextKey } from '@/i18n';
import type { Overview } from '@/messages';

/** One thing that a person should know, and the way out. */
export interface Note {
  title: TextKey;
  todo: TextKey;
  /** The line to type in a terminal that the way out ends with. */
  command?: string;
  /** It ends on the page of hours. */
  hours?: boolean;
  /** Of a recovery: the day whose copy took the place of what was lost. */
  day?: string;
  /** Of a recovery, which is over: up to when it can be put away. */
  readMs?: number;
}

/** What is told before the day, and what after it. */
export interface Notes {
  pressing: Note[];
  others: Note[];
}

const FOLDER = 'offhours install --data FOLDER';

/** What to type, where that helps. A newer daemon may tell of a trouble that is not here, and for which there are no words. */
const COMMANDS: Record<Exclude<Trouble, 'recovered'>, string | undefined> = {
  settings_unread: undefined,
  zone_unknown: undefined,
  zone_guessed: undefined,
  not_saving: undefined,
  no_snapshot: undefined,
  folder_network: FOLDER,
  folder_synced: FOLDER,
};

/** What is mended where hours are changed. */
const OF_HOURS: ReadonlySet<Trouble> = new Set(['settings_unread', 'zone_unknown', 'zone_guessed']);

/** Says what is wrong with the daemon's data or with the hours. That nothing is saved, and what was recovered, presses most. */
export function notesOf({ status, recoveryReadMs = 0 }: Pick<Overview, 'status' | 'recoveryReadMs'>): Notes {
  const troubles = (status?.troubles ?? []).filter(isTold);
  const unread = (status?.recoveries ?? []).filter(({ atMs }) => atMs > recoveryReadMs);
  const isPressing = (trouble: Trouble) => trouble === 'not_saving';
  return {
    pressing: [...troubles.filter(isPressing).map(ofTrouble), ...newestOfEach(unread).map(ofRecovery)],
    others: troubles.filter((trouble) => !isPressing(trouble)).map(ofTrouble),
  };
}

function isTold(trouble: Trouble): trouble is Exclude<Trouble, 'recovered'> {
  return Object.hasOwn(COMMANDS, trouble);
}

function ofTrouble(trouble: Exclude<Trouble, 'recovered'>): Note {
  const command = COMMANDS[trouble];
  return {
    title: `trouble.${trouble}`,
    todo: `trouble.${trouble}.todo`,
    ...(command && { command }),
    ...(OF_HOURS.has(trouble) && { hours: true }),
  };
}

function ofRecovery({ what, day, atMs: readMs }: Recovery): Note {
  if (what === 'pairings') return { title: 'recovered.pairings', todo: 'recovered.pairings.body', readMs };
  return day
    ? { title: 'recovered.snapshot', todo: 'recovered.snapshot.body', day, readMs }
    : { title: 'recovered.anew', todo: 'recovered.anew.body', readMs };
}

/** A database that was recovered twice is told of once. */
function newestOfEach(recoveries: readonly Recovery[]): Recovery[] {
  return [...new Map(recoveries.map((recovery) => [recovery.what, recovery])).values()];
}
