import type { Weekday } from '@protocol/messages';
import type { Cell } from '@/statistics/heat';
import { hourName } from '@/statistics/names';
import { dayName } from '@/ui/days';
import { useWords } from '@/ui/words';

interface HeatGridProps {
  cells: Cell[];
  rest: boolean[];
  days: Weekday[];
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const HOUR = 100 / HOURS.length;
const DAY = 100 / 7;

/** The picture alone; the table below says the same. */
export function HeatGrid({ cells, rest, days }: HeatGridProps) {
  const { locale } = useWords();
  return (
    <div class="heat-grid" aria-hidden="true">
      <div class="heat-days">
        {days.map((day) => (
          <span key={day}>{dayName(day, locale, 'short')}</span>
        ))}
      </div>
      <svg class="heat-cells" aria-hidden="true" focusable="false">
        {cells.map((cell, at) => (
          <Hour key={at} cell={cell} isRest={rest[at] === true} />
        ))}
      </svg>
      <div class="heat-hours">
        {HOURS.map((hour) => (
          <span key={hour} class={hour % 6 ? 'heat-minor' : undefined}>
            {hour % 3 === 0 && <span>{hourName(hour, locale)}</span>}
          </span>
        ))}
      </div>
    </div>
  );
}

/** What is off lies behind the cell; the ring on it says that most of it was in off hours. */
function Hour({ cell: { day, hour, level, isOff, totalMs }, isRest }: { cell: Cell; isRest: boolean }) {
  const { dir, duration } = useWords();
  const x = (dir === 'rtl' ? HOURS.length - 1 - hour : hour) * HOUR;
  const y = day * DAY;
  const place = { x: `${x}%`, y: `${y}%`, width: `${HOUR}%`, height: `${DAY}%` };
  return (
    <>
      <rect {...place} fill={isRest ? 'url(#rest-hours)' : 'none'} />
      {level > 0 && (
        <rect
          class={`heat-cell heat-${level}`}
          rx="3"
          style={{
            x: `calc(${x}% + 1px)`,
            y: `calc(${y}% + 1px)`,
            width: `calc(${HOUR}% - 2px)`,
            height: `calc(${DAY}% - 2px)`,
          }}
        >
          <title>{duration(totalMs)}</title>
        </rect>
      )}
      {isOff && <circle class="heat-off" cx={`${x + HOUR / 2}%`} cy={`${y + DAY / 2}%`} r="3" />}
    </>
  );
}
