import type { BreakKind } from '@protocol/messages';
import { useId } from 'preact/hooks';
import { BREAK_KINDS, withIdeas } from '@/hours/breaks';
import { MAX_IDEA, MAX_IDEAS, readIdeas, showIdeas } from '@/hours/ideas';
import { useWords } from '@/ui/words';
import { BreakColumns } from './break-columns';
import { useSheet } from './sheet';
import { useTyped } from './use-typed';

/** What to do in a break, in the person's own words. */
export function BreakIdeas() {
  return (
    <BreakColumns of="ideas">
      {BREAK_KINDS.map((kind) => (
        <IdeasOf key={kind} kind={kind} />
      ))}
    </BreakColumns>
  );
}

/** The ideas of one kind, one on each line; they are taken over when the field is left. */
function IdeasOf({ kind }: { kind: BreakKind }) {
  const words = useWords();
  const { settings, edit, problems, readOnly } = useSheet();
  const [field, trouble] = [useId(), useId()];
  const { text, isTyping, says, type, take, giveUp } = useTyped<readonly string[]>({
    value: settings.breaks.ideas?.[kind] ?? [],
    change: (ideas) => edit(withIdeas(settings, kind, ideas)),
    show: showIdeas,
    read: readIdeas,
    wrong: () => words.text('hours.break.ideas.wrong', { lines: MAX_IDEAS, most: MAX_IDEA }),
    problem: problems.find((problem) => problem.field.startsWith(`breaks.ideas.${kind}`)),
  });
  return (
    <div class="field">
      <label for={field}>{words.text(`break.${kind}`)}</label>
      <textarea
        id={field}
        name={`${kind}-ideas`}
        rows={4}
        dir="auto"
        disabled={readOnly}
        value={text}
        data-typing={isTyping ? '' : undefined}
        aria-invalid={says !== undefined}
        aria-describedby={says ? trouble : undefined}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={giveUp}
      />
      {says && (
        <p id={trouble} class="wrong" role="alert">
          {says}
        </p>
      )}
    </div>
  );
}
