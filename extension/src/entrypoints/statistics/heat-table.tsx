import type { Weekday } from '@protocol/messages';
import type { Cell } from '@/statistics/heat';
import { dayName } from '@/ui/days';
import { useWords } from '@/ui/words';
import { hoursOf } from './heat-map';

/** The hours of the week in which there was something, as a table. */
export function HeatTable({ cells, days }: { cells: Cell[]; days: Weekday[] }) {
  const words = useWords();
  const { text, durationInWords, locale } = words;
  return (
    <section
      class="table-room"
      aria-label={text('stats.table.of', { title: text('stats.heat') })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved has to be reached by the keyboard
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{text('stats.day')}</th>
            <th scope="col">{text('stats.hour')}</th>
            <th scope="col">{text('popup.time')}</th>
            <th scope="col">{text('phase.off')}</th>
          </tr>
        </thead>
        <tbody>
          {cells
            .filter(({ totalMs }) => totalMs > 0)
            .map((cell) => (
              <tr key={`${cell.day} ${cell.hour}`}>
                <th scope="row">{dayName(days[cell.day] ?? 'mon', locale)}</th>
                <td>{hoursOf(cell, words)}</td>
                <td>{durationInWords(cell.totalMs)}</td>
                <td>{cell.offMs > 0 ? durationInWords(cell.offMs) : '–'}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
