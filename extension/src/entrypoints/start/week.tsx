import type { Settings } from '@protocol/messages';
import { useId } from 'preact/hooks';
import { CountrySelect } from '@/ui/parts/country-select';
import { DayButtons } from '@/ui/parts/day-buttons';
import { TimeRangeField } from '@/ui/parts/time-range';
import { WeekLines } from '@/ui/parts/week-lines';
import { useWords } from '@/ui/words';
import { type WeekChoice, weekIn } from './week-choice';

interface Props {
  week: WeekChoice;
  change: (week: WeekChoice) => void;
}

/** The working week, filled in for the person's country: nothing needs to be changed. */
export function WeekFields({ week, change }: Props) {
  const { text } = useWords();
  const noDays = useId();
  return (
    <section class="week" aria-label={text('first.week')}>
      <h2>{text('first.week')}</h2>
      <p class="soft">{text('first.week.note')}</p>
      <CountrySelect chosen={week.country} choose={(code) => change(weekIn(code, week.range))} />
      <div>
        <DayButtons
          label="work.days"
          first={week.first}
          chosen={week.days}
          choose={(days) => change({ ...week, days })}
          describedBy={noDays}
        />
        <p id={noDays} role="alert">
          {week.days.length === 0 && text('work.no_days')}
        </p>
      </div>
      <TimeRangeField label="phase.work" range={week.range} change={(range) => change({ ...week, range })} />
    </section>
  );
}

/** The working week that somebody has set before: it is shown, and left alone. */
export function WeekInForce({ settings }: { settings: Settings }) {
  const { text } = useWords();
  return (
    <section class="week" aria-label={text('first.week')}>
      <h2>{text('first.week')}</h2>
      <WeekLines {...settings} />
      <p class="soft">{text('first.week.in_force')}</p>
    </section>
  );
}
