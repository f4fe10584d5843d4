import { useId } from 'preact/hooks';
import { type Dates, datesBetween } from '@/hours/exceptions';
import { EARLIEST, type View } from '@/statistics/view';
import { useWords } from '@/ui/words';

interface RangeFieldsProps {
  dates: Dates;
  view: View;
  go: (view: View) => void;
}

/** The first and the last day of a range, in whichever order they are chosen. */
export function RangeFields({ dates: { from, to }, view, go }: RangeFieldsProps) {
  const { text } = useWords();
  const choose = (one: string, other: string) => {
    if (one < EARLIEST || other < EARLIEST) return;
    const dates = datesBetween(one, other);
    go({ ...view, date: dates.from, to: dates.to });
  };
  return (
    <div class="kind-dates">
      <DateField
        label={text('exceptions.first')}
        name="from"
        value={from}
        change={(date) => choose(date, to)}
      />
      <DateField label={text('exceptions.last')} name="to" value={to} change={(date) => choose(from, date)} />
    </div>
  );
}

interface DateFieldProps {
  label: string;
  name: string;
  value: string;
  change: (date: string) => void;
}

/** The browser's own field for a date. A year that is half typed is none yet. */
function DateField({ label, name, value, change }: DateFieldProps) {
  const id = useId();
  return (
    <div class="kind-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="date"
        min={EARLIEST}
        value={value}
        onChange={({ currentTarget }) => currentTarget.value && change(currentTarget.value)}
      />
    </div>
  );
}
