import type { Weekday } from '@protocol/messages';
import type { Bar, Range } from '@/hours/bars';
import { isSame } from '@/hours/bars';
import { type Edited, roomFor } from '@/hours/edit';
import { overlap } from '@/hours/join';
import { minutesOn, piecesOn } from '@/hours/rows';
import { DAY } from '@/hours/time-text';
import { useWords } from '@/ui/words';
import { BarPiece, Continued } from './bar-piece';
import { problemAt, useSheet } from './sheet';

/** What can be done in a row. */
export interface RowActs {
  select: (bar: Bar | undefined) => void;
  /** Ends an edit of a bar. */
  put: (edited: Edited) => void;
  remove: (bar: Bar, edited: Edited) => void;
  add: (day: Weekday) => void;
}

interface DayRowProps {
  day: Weekday;
  name: string;
  bars: Bar[];
  nights: Range[];
  selected: Bar | undefined;
  field: string;
  keys: string;
  acts: RowActs;
}

/** The hours of one day. */
export function DayRow({ day, name, bars, nights, selected, field, keys, acts }: DayRowProps) {
  const { text, duration } = useWords();
  const { problems, readOnly } = useSheet();
  const own = bars.filter((bar) => bar.day === day);
  const isWrong = (bar: Bar) =>
    problemAt(problems, `${field}.${day}[${own.indexOf(bar)}]`) !== undefined ||
    bars.some((other) => other !== bar && overlap(other, bar));
  const minutes = minutesOn(bars, day);
  return (
    <fieldset class="day-row" aria-label={name}>
      <span class="day-name">{name}</span>
      <div class="track" data-day={day}>
        {nights.map((night) => (
          <span key={night.start} class="track-night" style={placed(night)} />
        ))}
        {piecesOn(bars, day).map((piece) =>
          piece.continued ? (
            <Continued key="late" piece={piece} />
          ) : (
            <BarPiece
              key={own.indexOf(piece.bar)}
              piece={piece}
              bars={bars}
              keys={keys}
              acts={acts}
              selected={selected !== undefined && isSame(piece.bar, selected)}
              wrong={isWrong(piece.bar)}
            />
          ),
        )}
      </div>
      <span class="day-total soft">{minutes > 0 ? duration(minutes * 60_000) : '—'}</span>
      <button
        type="button"
        class="round"
        data-add={day}
        aria-label={text('hours.add', { day: name })}
        title={text('hours.add', { day: name })}
        disabled={readOnly || !roomFor(bars, day)}
        onClick={() => acts.add(day)}
      >
        +
      </button>
    </fieldset>
  );
}

/** Where a range lies on its row. */
export function placed({ start, end }: Range) {
  return {
    insetInlineStart: `${(start / DAY) * 100}%`,
    inlineSize: `${((end - start) / DAY) * 100}%`,
  };
}
