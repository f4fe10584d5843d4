import type { Settings, SettingsRevision } from '@protocol/messages';
import { advance, begin, equal, type History, redo, undo } from './history';

export type SaveProblem = 'away' | 'changed' | 'not_saved' | 'refused';

/** A document while it is edited. */
export interface Draft {
  /** The revision that the edits are made on. */
  base: SettingsRevision;
  history: History<Settings>;
  /** What a drag shows before it ends. */
  held?: Settings;
  /** What somebody else has saved while there were edits. */
  theirs?: SettingsRevision;
  /** What the last saving has replaced, as long as nothing else was done. */
  replaced?: Settings;
  problem?: SaveProblem;
}

export type Act =
  | { type: 'heard'; revision: SettingsRevision }
  | { type: 'edited'; settings: Settings }
  | { type: 'held'; settings: Settings | undefined }
  | { type: 'undone' | 'redone' | 'discarded' | 'kept' | 'taken' }
  | { type: 'saved'; revision: SettingsRevision }
  | { type: 'failed'; problem: SaveProblem };

/** The document as the page shows it. */
export function shown({ held, history }: Draft): Settings {
  return held ?? history.present;
}

export function isEdited({ base, history }: Draft): boolean {
  return !equal(base.settings, history.present);
}

/** What an act makes of the draft. */
export function acted(draft: Draft | undefined, act: Act): Draft | undefined {
  if (act.type === 'heard') return heard(draft, act.revision);
  if (!draft) return undefined;
  switch (act.type) {
    case 'edited':
      return stepped(draft, advance(draft.history, act.settings));
    case 'held':
      return act.settings ? { ...draft, held: act.settings } : without(draft, 'held');
    case 'undone':
      return stepped(draft, undo(draft.history));
    case 'redone':
      return stepped(draft, redo(draft.history));
    case 'discarded':
      return stepped(draft, advance(draft.history, draft.base.settings));
    case 'kept':
      return draft.theirs ? { ...without(draft, 'theirs', 'problem'), base: draft.theirs } : draft;
    case 'taken':
      return draft.theirs && from(draft.theirs);
    case 'saved':
      return {
        ...without(draft, 'theirs', 'problem', 'held'),
        base: act.revision,
        history: advance(draft.history, act.revision.settings),
        replaced: draft.base.settings,
      };
    case 'failed':
      return { ...draft, problem: act.problem };
  }
}

/** Nothing that was edited is lost, and what somebody else has saved is not overwritten unseen. An old echo is no news. */
function heard(draft: Draft | undefined, revision: SettingsRevision): Draft {
  if (!draft) return from(revision);
  const { base, problem } = draft;
  if (revision.revision === base.revision || (revision.revision < base.revision && problem !== 'changed'))
    return draft;
  if (equal(revision.settings, base.settings)) return { ...without(draft, 'theirs'), base: revision };
  return isEdited(draft) || draft.held ? { ...draft, theirs: revision } : from(revision);
}

function from(revision: SettingsRevision): Draft {
  return { base: revision, history: begin(revision.settings) };
}

function stepped(draft: Draft, history: History<Settings>): Draft {
  return { ...without(draft, 'held', 'replaced', 'problem'), history };
}

function without<K extends 'held' | 'theirs' | 'replaced' | 'problem'>(draft: Draft, ...keys: K[]): Draft {
  const kept = Object.entries(draft).filter(([key]) => !keys.includes(key as K));
  return Object.fromEntries(kept) as unknown as Draft;
}
