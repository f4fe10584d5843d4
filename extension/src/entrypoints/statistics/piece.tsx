import { useId } from 'preact/hooks';
import { asBreak, asStill, stretchBefore } from '@/statistics/absence';
import type { Row } from '@/statistics/day-rows';
import { placeName } from '@/ui/place-name';
import { useWords } from '@/ui/words';
import type { DayPartProps } from './day-part';
import type { Editing } from './use-editing';

interface PieceProps<R extends Row = Row> extends DayPartProps {
  row: R;
  editing: Editing;
}

/** One thing of the day: when, what and how long, and what can be said of it. */
export function Piece(props: PieceProps) {
  const { row, day, editing } = props;
  const { time, duration } = useWords();
  const id = useId();
  const [from, to] = [row.fromMs, row.toMs].map((atMs) => time(atMs, day.zone));
  const lengthMs = row.kind === 'stretch' ? row.stretch.totalMs : row.toMs - row.fromMs;
  return (
    <div class="piece-line">
      <div id={id} class="piece-says">
        <span class="piece-times">
          <bdi>{from}</bdi>
          {to !== from && (
            <>
              {' – '}
              <bdi>{to}</bdi>
            </>
          )}
        </span>
        <What {...props} />
        <span class="piece-length">{duration(lengthMs)}</span>
      </div>
      {row.kind === 'absence' ? (
        editing.isTaking && <AbsenceButtons {...props} row={row} describedBy={id} />
      ) : (
        <Buttons {...props} row={row} describedBy={id} />
      )}
    </div>
  );
}

/** What it was, by whom that is said, and for whom it was. */
function What(props: PieceProps) {
  const { row } = props;
  const words = useWords();
  if (row.kind === 'absence') return <span class="piece-what soft">{words.text('day.absence')}</span>;
  const { platform, role } = row.kind === 'stretch' ? row.stretch : row.entry;
  const isCovered = row.kind === 'entry' && row.isCovered;
  return (
    <span class="piece-what">
      <span class="piece-name">
        {row.kind === 'stretch' && <span class={`swatch role-${role}`} aria-hidden="true" />}
        {platform && role ? <span>{placeName({ platform, role }, words)}</span> : words.text('day.uncounted')}
      </span>
      <About {...props} isCovered={isCovered} />
    </span>
  );
}

/** The rest of it in small: its name, its client, and that somebody has said it. */
function About({ row, overview, stats, isCovered }: PieceProps & { isCovered: boolean }) {
  const { text } = useWords();
  if (row.kind === 'absence') return null;
  const { entry } = row;
  const client = row.kind === 'stretch' ? row.stretch.client : row.entry.client;
  const known = [...(overview.clients ?? []), ...(stats.clients ?? [])];
  const label = client && (known.find(({ id }) => id === client)?.label ?? client);
  const parts = [
    entry?.note,
    label && text('client.for', { client: label }),
    entry && text('day.said'),
    isCovered && text('day.covered'),
  ].filter((part): part is string => Boolean(part));
  if (parts.length === 0) return null;
  return (
    <span class="piece-about soft">
      {parts.map((part) => (
        <bdi key={part}>{part}</bdi>
      ))}
    </span>
  );
}

interface ButtonsProps<R extends Row> extends PieceProps<R> {
  /** The id of the element that says what is meant. */
  describedBy: string;
}

/** The way back is a line of its own, so that the lengths stand beneath one another. */
function Buttons({ row, editing, describedBy }: ButtonsProps<Exclude<Row, { kind: 'absence' }>>) {
  const { text } = useWords();
  const { entry } = row;
  return (
    <>
      {editing.isTaking && (
        <div class="buttons piece-buttons">
          <Opener row={row} editing={editing} describedBy={describedBy} says={text('day.correct')} />
        </div>
      )}
      {entry && (
        <p class="piece-restore">
          <button
            type="button"
            class="button button-plain button-inline"
            aria-describedby={describedBy}
            disabled={editing.busy}
            onClick={() => editing.withdraw(entry)}
          >
            {text('day.restore')}
          </button>
        </p>
      )}
    </>
  );
}

function AbsenceButtons(props: ButtonsProps<Extract<Row, { kind: 'absence' }>>) {
  const { row, editing, day, describedBy } = props;
  const words = useWords();
  const before = stretchBefore(day, row.absence);
  const other = {
    type: 'button',
    class: 'button button-quiet button-inline',
    disabled: editing.busy,
  } as const;
  return (
    <div class="buttons piece-buttons">
      <Opener row={row} editing={editing} describedBy={describedBy} says={words.text('day.name')} />
      <button
        {...other}
        aria-describedby={describedBy}
        onClick={() => editing.say(asBreak(day, row.absence, words.text('break')))}
      >
        {words.text('day.break')}
      </button>
      {before && (
        <button
          {...other}
          aria-describedby={describedBy}
          onClick={() => editing.say(asStill(day, row.absence, before))}
        >
          {words.text('day.still', { place: placeName(before, words) })}
        </button>
      )}
    </div>
  );
}

/** Opens the form of a row, and closes it again. */
function Opener({
  row,
  editing,
  describedBy,
  says,
}: Omit<ButtonsProps<Row>, keyof DayPartProps> & { says: string }) {
  return (
    <button
      type="button"
      class="button button-quiet button-inline piece-open"
      aria-describedby={describedBy}
      aria-expanded={editing.open?.key === row.key}
      onClick={() => editing.correct(row)}
    >
      {says}
    </button>
  );
}
