import type { Settings, SettingsPreview } from '@protocol/messages';
import { changes } from '@/hours/changes';
import { type Draft, isEdited } from '@/hours/draft';
import { useWords } from '@/ui/words';
import { changeSentence } from './change-words';
import { problemWords } from './problem-words';
import type { Editing } from './use-draft';

interface SaveBarProps {
  editing: Editing;
  readOnly: boolean;
  preview: SettingsPreview | undefined;
}

/** What is not saved, and what can be done about it; after saving, the way back. */
export function SaveBar({ editing, readOnly, preview }: SaveBarProps) {
  const { draft, act, saving, save } = editing;
  if (!draft) return null;
  const edited = isEdited(draft);
  const problems = preview?.problems ?? [];
  const { past, future, present } = draft.history;
  if (!edited && !draft.replaced && !draft.problem && past.length + future.length === 0) return null;
  return (
    <section class={`save-bar ${edited ? 'save-bar-edited' : ''}`}>
      <div class="save-words">
        {draft.theirs ? (
          <Theirs before={draft.base.settings} theirs={draft.theirs.settings} act={act} />
        ) : (
          <Said draft={draft} edited={edited} preview={preview} />
        )}
      </div>
      {!draft.theirs && (
        <Buttons
          edited={edited}
          can={{ undo: past.length > 0, redo: future.length > 0, save: problems.length === 0 }}
          off={readOnly || saving}
          act={act}
          save={() => void save(present)}
          takeBack={draft.replaced && (() => draft.replaced && void save(draft.replaced))}
        />
      )}
    </section>
  );
}

interface SaidProps {
  draft: Draft;
  edited: boolean;
  preview: SettingsPreview | undefined;
}

function Said({ draft, edited, preview }: SaidProps) {
  const words = useWords();
  const { text, count, when } = words;
  const { base, history, replaced, problem } = draft;
  const { problems = [] } = preview ?? {};
  const opensMs = edited ? preview?.opensMs : replaced && base.opensMs;
  return (
    <>
      <p role="status">
        {edited &&
          text('save.unsaved', { changes: changeSentence(changes(base.settings, history.present), words) })}
        {!edited &&
          replaced &&
          text('save.done', { changes: changeSentence(changes(replaced, base.settings), words) })}
        {!edited && !replaced && text('save.nothing')}
        {opensMs ? ` ${text('save.opens', { time: when(opensMs) })}` : ''}
      </p>
      {edited && problems[0] && (
        <p class="wrong">
          {count('save.problems', problems.length)} {problemWords(problems[0], words)}
        </p>
      )}
      {problem && <p role="alert">{text(`save.failed.${problem}`)}</p>}
    </>
  );
}

interface ButtonsProps {
  edited: boolean;
  can: { undo: boolean; redo: boolean; save: boolean };
  off: boolean;
  act: Editing['act'];
  save: () => void;
  takeBack: (() => void) | undefined;
}

function Buttons({ edited, can, off, act, save, takeBack }: ButtonsProps) {
  const { text } = useWords();
  return (
    <div class="buttons">
      {takeBack && !edited ? (
        <button type="button" class="button button-quiet" disabled={off} onClick={takeBack}>
          {text('save.take_back')}
        </button>
      ) : (
        <>
          <button
            type="button"
            class="button button-plain"
            disabled={off || !can.undo}
            onClick={() => act({ type: 'undone' })}
          >
            {text('undo')}
          </button>
          <button
            type="button"
            class="button button-plain"
            disabled={off || !can.redo}
            onClick={() => act({ type: 'redone' })}
          >
            {text('redo')}
          </button>
        </>
      )}
      {edited && (
        <>
          <button
            type="button"
            class="button button-quiet"
            disabled={off}
            onClick={() => act({ type: 'discarded' })}
          >
            {text('save.discard')}
          </button>
          <button type="button" class="button" disabled={off || !can.save} onClick={save}>
            {text('save.do')}
          </button>
        </>
      )}
    </div>
  );
}

interface TheirsProps {
  before: Settings;
  theirs: Settings;
  act: Editing['act'];
}

/** Somebody else has saved meanwhile: nothing is overwritten before the person has said which is to count. */
function Theirs({ before, theirs, act }: TheirsProps) {
  const words = useWords();
  const { text } = words;
  return (
    <>
      <p role="alert">{text('save.failed.changed')}</p>
      <p>{text('save.elsewhere', { changes: changeSentence(changes(before, theirs), words) })}</p>
      <div class="buttons">
        <button type="button" class="button button-quiet" onClick={() => act({ type: 'taken' })}>
          {text('save.theirs')}
        </button>
        <button type="button" class="button button-quiet" onClick={() => act({ type: 'kept' })}>
          {text('save.mine')}
        </button>
      </div>
    </>
  );
}
