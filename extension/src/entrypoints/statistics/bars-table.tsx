import { stepName } from '@/statistics/names';
import { useWords } from '@/ui/words';
import type { BarsProps } from './bars-figure';
import { partName } from './part-name';

/** The bars as a table. It may be wider than the page, and is moved by itself then. */
export function BarsTable({ series, told, step, view, caption }: BarsProps & { caption: string }) {
  const words = useWords();
  const { text, durationInWords } = words;
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
            {told.parts.map((part) => (
              <th key={part.id ?? 'rest'} scope="col">
                {partName(part, view.split, words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.steps.map((bar, at) => (
            <tr key={`${bar.from} ${bar.hour ?? 0}`}>
              <th scope="row">{stepName(bar, step, words)}</th>
              <td data-total-ms={bar.totalMs}>{bar.totalMs > 0 ? durationInWords(bar.totalMs) : '–'}</td>
              {told.parts.map((part, place) => {
                const ms = told.steps[at]?.[place] ?? 0;
                return <td key={part.id ?? 'rest'}>{ms > 0 ? durationInWords(ms) : '–'}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
