import type { Day, Stats } from '@protocol/messages';
import { useId, useRef } from 'preact/hooks';
import type { Overview } from '@/messages';
import { looksMs, type Row, rowsOf } from '@/statistics/day-rows';
import type { View } from '@/statistics/view';
import { useWords } from '@/ui/words';
import { EntryForm } from './entry-form';
import { Piece } from './piece';
import { type Editing, useEditing } from './use-editing';

export interface DayPartProps {
  day: Day;
  view: View;
  stats: Stats;
  overview: Overview;
  /** Takes up the day after something was said of it. */
  put: (day: Day) => void;
}

/** What the day was made of, one thing after the other, and the way to say what each of them was. */
export function DayPart(props: DayPartProps) {
  const { day, view } = props;
  const { text } = useWords();
  const title = useId();
  const list = useRef<HTMLDivElement>(null);
  const { rows, looks } = rowsOf(day, view);
  const editing = useEditing(props, () => list.current?.focus());
  const isAtRow = [...rows, ...looks].some(({ key }) => key === editing.open?.key);
  return (
    <section class="day-part" aria-labelledby={title}>
      <div class="day-part-head">
        <h2 id={title}>{text('day')}</h2>
        <button
          type="button"
          class="button button-quiet button-inline day-add"
          aria-expanded={editing.open?.key === ''}
          onClick={() => editing.add()}
        >
          {text('day.add')}
        </button>
      </div>
      <p class="soft day-help">{text('day.help')}</p>
      <Said editing={editing} />
      {!isAtRow && <FormAt editing={editing} isOwn />}
      <div ref={list} tabIndex={-1} class="pieces-all">
        {rows.length + looks.length === 0 && <p class="soft">{text('day.none')}</p>}
        <Pieces {...props} rows={rows} editing={editing} />
        {looks.length > 0 && <Looks {...props} rows={looks} editing={editing} />}
      </div>
    </section>
  );
}

/** What followed from what was said last. */
function Said({ editing: { said, problem } }: { editing: Editing }) {
  const { text } = useWords();
  return (
    <>
      <p role="status" class="day-said">
        {said && text(said)}
      </p>
      <p role="alert" class="day-said">
        {problem && text(problem)}
      </p>
    </>
  );
}

interface PiecesProps extends DayPartProps {
  rows: Row[];
  editing: Editing;
}

function Pieces({ rows, editing, ...props }: PiecesProps) {
  return (
    <ol class="pieces">
      {rows.map((row) => (
        <li key={row.key} class="piece" data-kind={row.kind} data-said={isSaid(row) || undefined}>
          <Piece {...props} row={row} editing={editing} />
          {row.key === editing.open?.key && <FormAt editing={editing} />}
        </li>
      ))}
    </ol>
  );
}

function isSaid(row: Row): boolean {
  return row.kind !== 'absence' && row.entry !== undefined;
}

/** What would only make the list long, until somebody wants to see it. */
function Looks(props: PiecesProps) {
  const { count, duration } = useWords();
  const { rows } = props;
  return (
    <details class="looks">
      <summary>{count('day.looks', rows.length, { time: duration(looksMs(rows)) })}</summary>
      <Pieces {...props} />
    </details>
  );
}

/** The form, where one is open: of its row, or of time that has no row. */
function FormAt({ editing, isOwn = false }: { editing: Editing; isOwn?: boolean }) {
  const { open } = editing;
  if (!open) return null;
  return (
    <div class={isOwn ? 'piece-form piece-new' : 'piece-form'}>
      <EntryForm
        fields={open.fields}
        change={editing.change}
        send={editing.save}
        busy={editing.busy}
        close={editing.close}
        problem={editing.formProblem}
        clients={editing.clients}
        isPart={!isOwn}
      />
    </div>
  );
}
