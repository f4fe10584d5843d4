import type { Weekday } from '@protocol/messages';
import { useId, useState } from 'preact/hooks';
import { type Bar, isSame, readRange } from '@/hours/bars';
import { add, type Edited, settle } from '@/hours/edit';
import { nightsOn } from '@/hours/rows';
import { dayName, daysFrom } from '@/ui/days';
import { useFocus } from '@/ui/use-focus';
import { useWords } from '@/ui/words';
import { barWords } from './bar-words';
import { DayRow, type RowActs } from './day-row';
import { HourMarks } from './hour-marks';
import { RangeEditor } from './range-editor';
import { useSheet } from './sheet';
import { useDrag } from './use-drag';

export interface WeekProps {
  /** Where the week stands in the document: work, or exceptions[0].work. */
  field: string;
  label: string;
  bars: Bar[];
  change: (bars: readonly Bar[]) => void;
  hold: (bars: readonly Bar[] | undefined) => void;
}

/** A week as rows of hours with a bar for each range. */
export function WeekGrid(props: WeekProps) {
  const { bars, field, label, change } = props;
  const words = useWords();
  const { settings, firstDay, announce } = useSheet();
  const [selected, select] = useState<Bar>();
  const { part: grid, focus } = useFocus<HTMLFieldSetElement>();
  const keys = useId();
  const chosen = selected && bars.find((bar) => isSame(bar, selected));

  const keep = (edited: Edited, said: string) => {
    change(edited.bars);
    select(edited.bar);
    announce(said);
  };
  const acts: RowActs = {
    select,
    put: (edited) => {
      const settled = settle(edited);
      keep(settled, settled.bar ? barWords(settled.bar, words) : '');
      if (settled.bar) focus(theBar(settled.bar));
    },
    remove: (bar, edited) => {
      keep(edited, words.text('hours.removed', { range: barWords(bar, words) }));
      focus(`[data-add=${bar.day}]`);
    },
    add: (day: Weekday) => {
      const edited = add(bars, day);
      if (!edited.bar) return;
      keep(edited, words.text('hours.added', { range: barWords(edited.bar, words) }));
      focus(theBar(edited.bar));
    },
  };
  const drag = useDrag({ ...props, grid, put: acts.put, select });
  return (
    <div class="week">
      <fieldset class="week-grid" aria-label={label} ref={grid} {...drag}>
        <HourMarks />
        {daysFrom(firstDay).map((day) => (
          <DayRow
            key={day}
            day={day}
            name={dayName(day, words.locale)}
            bars={bars}
            nights={nightsOn(readRange(settings.night))}
            selected={chosen}
            field={field}
            keys={keys}
            acts={acts}
          />
        ))}
      </fieldset>
      <RangeEditor {...props} bar={chosen} acts={acts} />
      <p id={keys} class="week-keys unseen">
        {words.text('hours.week.keys')}
      </p>
    </div>
  );
}

function theBar(bar: Bar): string {
  return `button[data-bar="${barKey(bar)}"]`;
}

/** Names a bar in the page. */
export function barKey({ day, start, end }: Bar): string {
  return `${day}-${start}-${end}`;
}
