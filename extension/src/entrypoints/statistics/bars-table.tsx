import { stepName } from '@/statistics/names';
import { everyPart } from '@/statistics/told';
import { useWords } from '@/ui/words';
import type { BarsProps } from './bars-figure';
import { partName } from './part-name';

/** The bars as a table, with every part there is. It may be wider than the page, and is moved by itself then. */
export function BarsTable({ series, bars, step, dates, view, caption }: BarsProps & { caption: string }) {
  const words = useWords();
  const { text, durationInWords } = words;
  const parts = everyPart(series);
  return (
    <section
      class="table-room"
      aria-label={text('stats.table.of', { title: caption })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved has to be reached by the keyboard
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{text('stats.when')}</th>
            <th scope="col">{text('total')}</th>
            {parts.map((part) => (
              <th key={part.id} scope="col">
                {partName(part, view.split, words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={`${bar.from} ${bar.hour ?? 0}`}>
              <th scope="row">{stepName(bar, step, dates, words)}</th>
              <td data-total-ms={bar.totalMs}>{bar.totalMs > 0 ? durationInWords(bar.totalMs) : '–'}</td>
              {parts.map((part, place) => {
                const ms = bar.partsMs[place] ?? 0;
                return <td key={part.id}>{ms > 0 ? durationInWords(ms) : '–'}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
