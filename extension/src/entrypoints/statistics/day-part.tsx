import type { Day, Stats } from '@protocol/messages';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Overview } from '@/messages';
import { looksMs, type Row, rowAt, rowsOf } from '@/statistics/day-rows';
import { isFiltered, type View, withFilter } from '@/statistics/view';
import { useWords } from '@/ui/words';
import { EntryForm } from './entry-form';
import { Piece } from './piece';
import { type Editing, type Place, useEditing, type Ways } from './use-editing';
import type { Viewing } from './use-view';

export interface DayPartProps {
  day: Day;
  view: View;
  stats: Stats;
  overview: Overview;
  /** Takes up the day after something was said of it. */
  put: (day: Day) => void;
  go: Viewing['go'];
  rename: Viewing['rename'];
}

/** What the day was made of, one thing after the other, and the way to say what each of them was. */
export function DayPart(props: DayPartProps) {
  const { day, view } = props;
  const { text } = useWords();
  const title = useId();
  const part = useRef<HTMLElement>(null);
  const { rows, looks } = rowsOf(day, view);
  const ways = useWays(part, rows);
  const editing = useEditing(props, ways);
  const showAll = () => {
    props.go(withFilter(view, { platform: '', role: '', client: '' }));
    ways.back(''); // its button is gone
  };
  const isAtRow = [...rows, ...looks].some(({ key }) => key === editing.open?.key);
  return (
    <section ref={part} class="day-part" aria-labelledby={title}>
      <div class="day-part-head">
        <h2 id={title}>{text('day')}</h2>
        {editing.isTaking && <Add editing={editing} />}
      </div>
      {editing.isTaking && <p class="soft day-help">{text('day.help')}</p>}
      {isFiltered(view) && <Part showAll={showAll} />}
      <Said editing={editing} />
      {!isAtRow && <FormAt editing={editing} isOwn />}
      <div tabIndex={-1} class="pieces-all">
        {rows.length + looks.length === 0 && (
          <p class="soft">{text(isFiltered(view) ? 'day.none.part' : 'day.none')}</p>
        )}
        <Pieces {...props} rows={rows} editing={editing} />
        {looks.length > 0 && <Looks {...props} rows={looks} editing={editing} />}
      </div>
    </section>
  );
}

/** Where the focus goes in the part. A form in which somebody writes already keeps it. */
function useWays(part: { current: HTMLElement | null }, rows: readonly Row[]): Ways {
  const [place, to] = useState<Place>();
  const go = (key: string | undefined) => {
    const row = [...(part.current?.querySelectorAll<HTMLElement>('.piece') ?? [])].find(
      ({ dataset }) => dataset.key === key,
    );
    const to =
      row?.querySelector<HTMLElement>('.piece-open') ??
      part.current?.querySelector<HTMLElement>('.day-add, .pieces-all');
    to?.focus();
  };
  // At once, and after the rows of the answer are there.
  useLayoutEffect(() => {
    if (!place || document.activeElement?.closest('.entry-form')) return;
    go(rowAt(rows, place, place.number)?.key);
  }, [place]);
  return { back: go, to: (at) => to(at && { ...at }) };
}

function Add({ editing }: { editing: Editing }) {
  const { text } = useWords();
  return (
    <button
      type="button"
      class="button button-quiet button-inline day-add"
      aria-expanded={editing.open?.key === ''}
      onClick={editing.add}
    >
      {text('day.add')}
    </button>
  );
}

/** Under a filter not all of the day is here, and what has no kind is not. */
function Part({ showAll }: { showAll: () => void }) {
  const { text } = useWords();
  const id = useId();
  return (
    <p class="soft day-filtered">
      <span id={id}>{text('day.part')}</span>{' '}
      <button type="button" class="button button-plain button-inline" aria-describedby={id} onClick={showAll}>
        {text('stats.all')}
      </button>
    </p>
  );
}

/** What followed from what was said last. What was taken back can be said again. */
function Said({ editing: { said, problem, undo, busy, say } }: { editing: Editing }) {
  const { text } = useWords();
  return (
    <>
      <p role="status" class="day-said">
        {said && text(said)}
        {said && undo && (
          <>
            {' '}
            <button
              type="button"
              class="button button-plain button-inline"
              disabled={busy}
              onClick={() => say(undo)}
            >
              {text('day.undo')}
            </button>
          </>
        )}
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
        <li
          key={row.key}
          class="piece"
          data-key={row.key}
          data-kind={row.kind}
          data-said={isSaid(row) || undefined}
        >
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
    <details class="looks" data-prints>
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
        key={open.id}
        fields={open.fields}
        change={editing.change}
        send={editing.save}
        busy={editing.busy}
        close={editing.close}
        problem={editing.formProblem}
        clients={editing.clients}
        isPart={!isOwn && !open.fields.replaces}
      />
    </div>
  );
}
