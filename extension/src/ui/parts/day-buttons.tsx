import type { Weekday } from '@protocol/messages';
import type { TextKey } from '@/i18n';
import { dayName, daysFrom } from '../days';
import { useWords } from '../words';

interface Props {
  label: TextKey;
  /** The day with which a week begins. */
  first: Weekday;
  chosen: readonly Weekday[];
  choose: (days: Weekday[]) => void;
  /** The id of what says that no day is chosen. */
  describedBy?: string;
}

/** One button for each day of the week, in the order of the week, of which any number are down. */
export function DayButtons({ label, first, chosen, choose, describedBy }: Props) {
  const { text, locale } = useWords();
  const toggle = (day: Weekday) =>
    choose(daysFrom(first).filter((other) => (other === day) !== chosen.includes(other)));
  return (
    <fieldset class="field days" aria-describedby={describedBy}>
      <legend>{text(label)}</legend>
      <div class="days-row">
        {daysFrom(first).map((day) => (
          <label key={day} class="weekday">
            <input
              type="checkbox"
              value={day}
              checked={chosen.includes(day)}
              aria-label={dayName(day, locale)}
              onChange={() => toggle(day)}
            />
            {dayName(day, locale, 'short')}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
