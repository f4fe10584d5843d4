import type { Weekday } from '@protocol/messages';
import { useState } from 'preact/hooks';
import { type Bar, rangeOf } from '@/hours/bars';
import { copy, remove, replace, roomFor, split } from '@/hours/edit';
import { overlap } from '@/hours/join';
import { DAY } from '@/hours/time-text';
import { dayName, daysFrom } from '@/ui/days';
import { useWords } from '@/ui/words';
import { barWords } from './bar-words';
import type { RowActs } from './day-row';
import { TimeField } from './fields';
import { problemAt, useSheet } from './sheet';
import type { WeekProps } from './week-grid';

interface RangeEditorProps extends WeekProps {
  bar: Bar | undefined;
  acts: RowActs;
}

/** The chosen range as two times to be typed, and what else can be done with it and its day. */
export function RangeEditor(props: RangeEditorProps) {
  const { text } = useWords();
  const { readOnly } = useSheet();
  const { bar } = props;
  if (readOnly) return null;
  if (!bar) return <p class="range-editor range-none soft">{text('hours.choose')}</p>;
  return <Chosen {...props} bar={bar} />;
}

function Chosen({ bars, field, change, bar, acts }: RangeEditorProps & { bar: Bar }) {
  const words = useWords();
  const { problems } = useSheet();
  const { text } = words;
  const own = bars.filter((one) => one.day === bar.day);
  const overlaps = bars.some((other) => other !== bar && overlap(other, bar));
  const problem =
    problemAt(problems, `${field}.${bar.day}[${own.indexOf(bar)}]`) ??
    // Of two that overlap, the daemon names one.
    (overlaps ? problems.find(({ code }) => code === 'overlap') : undefined);
  const made = (start: number, end: number) => rangeOf(start, end > DAY ? end - DAY : end);
  const type = (start: number, end: number) => {
    const range = made(start, end);
    if (!range) return;
    const next = { ...bar, ...range };
    change(replace(bars, bar, next).bars);
    acts.select(next);
  };
  const divide = () => acts.put(split(bars, bar));
  return (
    <fieldset class="range-editor" aria-label={barWords(bar, words)} onKeyDown={backToBar}>
      <strong class="range-day">{dayName(bar.day, words.locale)}</strong>
      <TimeField
        name="from"
        label={text('hours.from')}
        value={bar.start}
        change={(start) => type(start, bar.end)}
        fits={(start) => made(start, bar.end) !== undefined}
        problem={problem}
      />
      <TimeField
        name="to"
        label={text('hours.to')}
        value={bar.end}
        change={(end) => type(bar.start, end)}
        fits={(end) => made(bar.start, end) !== undefined}
      />
      <div class="buttons">
        {overlaps && (
          <button type="button" class="button button-small" onClick={() => acts.put({ bars, bar })}>
            {text('hours.join')}
          </button>
        )}
        <button
          type="button"
          class="button button-quiet button-small"
          disabled={bar.end - bar.start < 45 || !roomFor(bars, bar.day)}
          onClick={divide}
        >
          {text('hours.split')}
        </button>
        <button
          type="button"
          class="button button-quiet button-small"
          onClick={() => acts.remove(bar, remove(bars, bar))}
        >
          {text('hours.remove')}
        </button>
        <CopyDay key={bar.day} day={bar.day} copy={(days) => change(copy(bars, bar.day, days))} />
      </div>
    </fieldset>
  );
}

function backToBar(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  const week = (event.currentTarget as HTMLElement).closest('.week');
  week?.querySelector<HTMLElement>('[data-bar][aria-pressed="true"]')?.focus();
}

interface CopyDayProps {
  day: Weekday;
  copy: (days: Weekday[]) => void;
}

/** The hours of this day for others, too. */
function CopyDay({ day, copy: copyTo }: CopyDayProps) {
  const { text, locale } = useWords();
  const { firstDay, announce } = useSheet();
  const [days, setDays] = useState<Weekday[]>([]);
  const [open, setOpen] = useState(false);
  const name = dayName(day, locale);
  const toggle = (one: Weekday) =>
    setDays((before) => (before.includes(one) ? before.filter((other) => other !== one) : [...before, one]));
  const done = () => {
    copyTo(days);
    const names = new Intl.ListFormat(locale).format(days.map((one) => dayName(one, locale)));
    announce(text('hours.copied', { day: name, days: names }));
    setDays([]);
    setOpen(false);
  };
  return (
    <details class="copy" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="button button-quiet button-small">{text('hours.copy', { day: name })}</summary>
      <div class="copy-days">
        {daysFrom(firstDay)
          .filter((one) => one !== day)
          .map((one) => (
            <label key={one} class="chip">
              <input type="checkbox" checked={days.includes(one)} onChange={() => toggle(one)} />
              <span>{dayName(one, locale)}</span>
            </label>
          ))}
        <button type="button" class="button button-small" disabled={days.length === 0} onClick={done}>
          {text('hours.copy.do')}
        </button>
      </div>
    </details>
  );
}
