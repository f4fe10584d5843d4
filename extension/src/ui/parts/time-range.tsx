import { useId } from 'preact/hooks';
import type { TextKey } from '@/i18n';
import { rangeProblem, type TimeRange } from '../time-range';
import { useWords } from '../words';

interface Props {
  label: TextKey;
  range: TimeRange;
  change: (range: TimeRange) => void;
}

/** From when to when, typed; what is wrong with it is said below. */
export function TimeRangeField({ label, range, change }: Props) {
  const { text } = useWords();
  const trouble = useId();
  const problem = rangeProblem(range);
  const field = (end: keyof TimeRange) => (
    <label>
      {text(`range.${end}`)}
      <input
        type="time"
        value={range[end]}
        aria-invalid={problem !== undefined}
        aria-describedby={trouble}
        onInput={(event) => change({ ...range, [end]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <fieldset class="field range">
      <legend>{text(label)}</legend>
      <div class="range-row">
        {field('from')}
        {field('to')}
      </div>
      <p id={trouble} role="alert">
        {problem && text(`range.${problem}`)}
      </p>
    </fieldset>
  );
}
