import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { showDate } from '@/hours/dates';
import type { Dates } from '@/hours/exceptions';
import { type RangeFault, rangeFault } from '@/statistics/range';
import { EARLIEST, type View } from '@/statistics/view';
import { useWords, type Words } from '@/ui/words';

interface RangeFieldsProps {
  dates: Dates;
  view: View;
  today: string;
  go: (view: View) => void;
}

/** The first and the last day of a range. What is typed counts when it is done: until then the page stays as it is. */
export function RangeFields({ dates: { from, to }, view, today, go }: RangeFieldsProps) {
  const words = useWords();
  const [typed, setTyped] = useState<Dates>({ from, to });
  const [fault, setFault] = useState<RangeFault>();
  const reset = () => {
    setTyped({ from, to });
    setFault(undefined);
  };
  useEffect(reset, [from, to]);
  const done = (now: Dates) => {
    const whole = { from: now.from || from, to: now.to || to }; // half a date is none
    const wrong = rangeFault(whole, { from, to }, today);
    setTyped(whole);
    setFault(wrong);
    if (!wrong && (whole.from !== from || whole.to !== to)) go({ ...view, date: whole.from, to: whole.to });
  };
  const field = (name: keyof Dates) => ({
    name,
    value: typed[name],
    today,
    problem: fault?.at === name ? faultWords(fault, today, words) : undefined,
    type: (date: string) => setTyped({ ...typed, [name]: date }),
    done: (date: string) => done({ ...typed, [name]: date }),
  });
  return (
    <div class="kind-dates">
      <DateField label={words.text('exceptions.first')} {...field('from')} />
      <DateField label={words.text('exceptions.last')} {...field('to')} />
    </div>
  );
}

function faultWords({ what }: RangeFault, today: string, { text, locale }: Words): string {
  if (what === 'order') return text('problem.dates');
  const [first, last] = [EARLIEST, today].map((date) => showDate(date, locale, { dateStyle: 'medium' }));
  return text('stats.range.bounds', { first: first ?? '', last: last ?? '' });
}

interface DateFieldProps {
  label: string;
  name: string;
  value: string;
  today: string;
  problem: string | undefined;
  type: (date: string) => void;
  /** Somebody has left the field, pressed Enter, or chosen a day on its calendar. */
  done: (date: string) => void;
}

/** The browser's own field for a date. It tells each digit of a day or a year as a date of its own: those are not done. */
function DateField({ label, name, value, today, problem, type, done }: DateFieldProps) {
  const [field, trouble] = [useId(), useId()];
  const isTyping = useRef(false);
  return (
    <div class="kind-field">
      <label for={field}>{label}</label>
      <input
        id={field}
        name={name}
        type="date"
        min={EARLIEST}
        max={today}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={trouble}
        onPointerDown={() => {
          isTyping.current = false;
        }}
        onKeyDown={({ key, currentTarget }) => {
          isTyping.current = key !== 'Enter';
          if (key === 'Enter') done(currentTarget.value);
        }}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onChange={({ currentTarget }) => {
          if (!isTyping.current && currentTarget.value) done(currentTarget.value);
        }}
        onBlur={({ currentTarget }) => done(currentTarget.value)}
      />
      <div id={trouble} class="kind-wrong">
        {problem && <span role="alert">{problem}</span>}
      </div>
    </div>
  );
}
