import { showTime } from '@/hours/time-text';
import { useWords } from '@/ui/words';

const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24];

/** The hours over a row that is a day long. Decoration: every range says its times. */
export function HourMarks() {
  const { locale } = useWords();
  return (
    <div class="hour-marks" aria-hidden="true">
      {HOURS.map((hour) => (
        <span
          key={hour}
          class={hour % 6 ? 'hour-minor' : undefined}
          style={{ insetInlineStart: `${(hour / 24) * 100}%` }}
        >
          {showTime(hour * 60, locale).slice(0, 2)}
        </span>
      ))}
    </div>
  );
}
