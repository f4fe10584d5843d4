import type { Settings, SettingsRevision } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { type Act, acted, type Draft, isEdited, shown } from './draft';
import { USUAL } from './usual.fixture';

const revision = (number: number, minutes = 15): SettingsRevision => ({
  revision: number,
  savedMs: 1,
  settings: withMinutes(minutes),
});

function withMinutes(minutes: number): Settings {
  return { ...USUAL, follow_up: { minutes } };
}

const edited = (minutes: number): Act => ({ type: 'edited', settings: withMinutes(minutes) });
const heard = (number: number, minutes?: number): Act => ({
  type: 'heard',
  revision: revision(number, minutes),
});

/** The draft after these acts, which begin with revision 5. */
function draftAfter(...acts: Act[]): Draft {
  const draft = [heard(5), ...acts].reduce<Draft | undefined>(acted, undefined);
  if (!draft) throw new Error('there is no draft');
  return draft;
}

const minutesOf = (draft: Draft) => shown(draft).follow_up.minutes;

describe('editing', () => {
  it('undoes and redoes every step, up to what is saved', () => {
    const steps = [edited(20), edited(30)];
    expect(minutesOf(draftAfter(...steps, { type: 'undone' }))).toBe(20);
    expect(minutesOf(draftAfter(...steps, { type: 'undone' }, { type: 'undone' }, { type: 'undone' }))).toBe(
      15,
    );
    expect(minutesOf(draftAfter(...steps, { type: 'undone' }, { type: 'redone' }, { type: 'redone' }))).toBe(
      30,
    );
    expect(draftAfter(edited(20), { type: 'undone' }, edited(25)).history.future).toEqual([]);
  });

  it('is no step when nothing changes', () => {
    expect(draftAfter(edited(15)).history.past).toEqual([]);
  });

  it('shows what is held, and forgets it when it is given up', () => {
    const held: Act = { type: 'held', settings: withMinutes(45) };
    expect(minutesOf(draftAfter(held))).toBe(45);
    expect(isEdited(draftAfter(held))).toBe(false);
    expect(minutesOf(draftAfter(held, { type: 'held', settings: undefined }))).toBe(15);
  });

  it('discards everything in one step, which can be undone', () => {
    const draft = draftAfter(edited(20), edited(30), { type: 'discarded' });
    expect(isEdited(draft)).toBe(false);
    expect(minutesOf(acted(draft, { type: 'undone' }) as Draft)).toBe(30);
  });
});

describe('saving', () => {
  it('goes on from what was saved, and knows what it has replaced', () => {
    const draft = draftAfter(edited(20), { type: 'saved', revision: revision(6, 20) });
    expect([isEdited(draft), draft.base.revision, draft.replaced?.follow_up.minutes]).toEqual([false, 6, 15]);
    expect(acted(draft, edited(25))?.replaced).toBeUndefined();
  });

  it('that fails loses nothing', () => {
    const draft = draftAfter(edited(20), { type: 'failed', problem: 'not_saved' });
    expect([minutesOf(draft), draft.problem]).toEqual([20, 'not_saved']);
  });
});

describe('what somebody else has saved', () => {
  it('is taken over where there are no edits', () => {
    const draft = draftAfter(heard(6, 40));
    expect([minutesOf(draft), draft.base.revision, draft.theirs]).toEqual([40, 6, undefined]);
  });

  it('waits beside edits until the person has said which counts', () => {
    const waiting = draftAfter(edited(20), heard(6, 40));
    expect([minutesOf(waiting), waiting.base.revision, waiting.theirs?.revision]).toEqual([20, 5, 6]);
    const kept = acted(waiting, { type: 'kept' }) as Draft;
    expect([minutesOf(kept), kept.base.revision, kept.theirs]).toEqual([20, 6, undefined]);
    const taken = acted(waiting, { type: 'taken' }) as Draft;
    expect([minutesOf(taken), taken.base.revision, isEdited(taken)]).toEqual([40, 6, false]);
  });

  it('is no matter when it says the same', () => {
    const draft = draftAfter(edited(20), heard(6, 15));
    expect([minutesOf(draft), draft.base.revision, draft.theirs]).toEqual([20, 6, undefined]);
  });

  it('does not come between a drag and its end', () => {
    const draft = draftAfter({ type: 'held', settings: withMinutes(45) }, heard(6, 40));
    expect([minutesOf(draft), draft.theirs?.revision]).toEqual([45, 6]);
  });

  it('is not an echo that comes late', () => {
    const saved: Act = { type: 'saved', revision: revision(6, 20) };
    expect(draftAfter(edited(20), saved, heard(5)).base.revision).toBe(6);
  });

  it('may have a lower number when the daemon has begun anew', () => {
    const draft = draftAfter(edited(20), { type: 'failed', problem: 'changed' }, heard(1, 10));
    expect(draft.theirs?.revision).toBe(1);
  });
});
