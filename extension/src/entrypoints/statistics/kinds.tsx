import type { TextKey } from '@/i18n';
import { type Calendar, datesOf, ofPeriod } from '@/statistics/period';
import { PERIODS, type Period, SPLITS, type Split, type View } from '@/statistics/view';
import { useWords } from '@/ui/words';
import { RangeFields } from './range-fields';

interface KindsProps {
  view: View;
  calendar: Calendar;
  go: (view: View) => void;
}

const PERIOD_WORDS: Record<Period, TextKey> = {
  day: 'stats.day',
  week: 'week',
  month: 'month',
  year: 'year',
  range: 'stats.range',
};

const SPLIT_WORDS: Record<Split, TextKey> = {
  platform: 'popup.platform',
  role: 'popup.role',
  client: 'stats.client',
};

/** How long a period is, and by what its time is told apart. */
export function Kinds({ view, calendar, go }: KindsProps) {
  return (
    <>
      <Choice
        name="stats.period"
        options={[...PERIODS, 'range'] as const}
        words={PERIOD_WORDS}
        held={view.period}
        choose={(period) => go(ofPeriod(view, calendar, period))}
      />
      {view.period === 'range' && (
        <RangeFields dates={datesOf(view, calendar)} view={view} today={calendar.today} go={go} />
      )}
      <Choice
        name="stats.split"
        options={SPLITS}
        words={SPLIT_WORDS}
        held={view.split}
        choose={(split) => go({ ...view, split })}
      />
    </>
  );
}

interface ChoiceProps<Value extends string> {
  name: TextKey;
  options: readonly Value[];
  words: Record<Value, TextKey>;
  held: Value;
  choose: (value: Value) => void;
}

function Choice<Value extends string>({ name, options, words, held, choose }: ChoiceProps<Value>) {
  const { text } = useWords();
  return (
    <fieldset class="kind">
      <legend>{text(name)}</legend>
      <div class="kind-options">
        {options.map((option) => (
          <button
            key={option}
            type="button"
            class="kind-option"
            aria-pressed={option === held}
            data-option={option}
            onClick={() => option !== held && choose(option)}
          >
            {text(words[option])}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
