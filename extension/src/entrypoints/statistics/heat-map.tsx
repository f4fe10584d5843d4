import type { HourTime, Settings, Weekday } from '@protocol/messages';
import { useId, useMemo } from 'preact/hooks';
import { type Cell, cells } from '@/statistics/heat';
import { hoursName } from '@/statistics/names';
import { restHours } from '@/statistics/rest-hours';
import { dayName, daysFrom } from '@/ui/days';
import { useWords, type Words } from '@/ui/words';
import { AsTable } from './as-table';
import { HeatGrid } from './heat-grid';
import { HeatLegend } from './heat-legend';
import { HeatTable } from './heat-table';

interface HeatMapProps {
  week: HourTime[];
  settings: Settings | undefined;
  /** The day on which the week begins. */
  first: Weekday;
}

/** When in the week it was: darker is more. */
export function HeatMap({ week, settings, first }: HeatMapProps) {
  const words = useWords();
  const title = useId();
  const days = daysFrom(first);
  const all = cells(week);
  const rest = useMemo(() => (settings ? restHours(settings) : []), [settings]);
  const longest = all.reduce((most, cell) => (cell.totalMs > most.totalMs ? cell : most));
  return (
    <section class="heat" aria-labelledby={title}>
      <h2 id={title}>{words.text('stats.heat')}</h2>
      <p class="soft">
        {words.text('stats.heat.longest', {
          day: dayName(days[longest.day] ?? first, words.locale),
          hours: hoursOf(longest, words),
        })}
      </p>
      <HeatGrid cells={all} rest={rest} days={days} />
      <HeatLegend hasOff={all.some(({ isOff }) => isOff)} hasRest={rest.includes(true)} />
      <AsTable>
        <HeatTable cells={all} days={days} />
      </AsTable>
    </section>
  );
}

/** The hour of a cell: "14:00 to 15:00". */
export function hoursOf({ hour }: Pick<Cell, 'hour'>, words: Words): string {
  return hoursName(hour, words);
}
