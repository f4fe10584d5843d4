import type { BreaksOfAKind } from '@protocol/messages';
import { dueIn, ENDS, type End, type Ends, restOf } from '@/statistics/breaks';
import { useWords } from '@/ui/words';
import { AsTable } from './as-table';
import { END_WORDS, percent } from './breaks-words';
import { Swatch } from './patterns';

/** A rest that one took, one that counted as such, and none. */
const PAINTS: Record<End, string> = { taken: 'tone-0', credited: 'role-care', skipped: 'tone-none' };

/** How the breaks of each kind ended: a picture with its numbers, and the same as a table. */
export function BreaksKinds({ kinds }: { kinds: readonly BreaksOfAKind[] }) {
  const { text } = useWords();
  return (
    <div class="rests-part">
      <h3>{text('stats.breaks.by_kind')}</h3>
      <ul class="rests-kinds">
        {kinds.map((one) => (
          <Kind key={one.kind} {...one} />
        ))}
      </ul>
      <AsTable prints>
        <KindsTable kinds={kinds} />
      </AsTable>
    </div>
  );
}

function Kind({ kind, ...ends }: BreaksOfAKind) {
  const { text, locale } = useWords();
  return (
    <li class="rests-kind" data-kind={kind}>
      <span>{text(`break.${kind}`)}</span>
      <span class="rests-kind-share">
        {text('stats.breaks.rest', { share: percent(restOf(ends) ?? 0, locale) })}
      </span>
      <Strip ends={ends} />
      <ul class="rests-ends soft">
        {ENDS.filter((end) => ends[end] > 0).map((end) => (
          <li key={end} data-end={end}>
            <Swatch paint={PAINTS[end]} />
            {text('stats.breaks.part', { end: text(END_WORDS[end]), n: ends[end] })}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** All breaks of a kind in a row, one end after the other. */
function Strip({ ends }: { ends: Ends }) {
  const { dir } = useWords();
  const due = dueIn(ends);
  let start = 0;
  return (
    <svg class="rests-strip" aria-hidden="true" focusable="false">
      {ENDS.map((end) => {
        const width = (ends[end] / due) * 100;
        const x = dir === 'rtl' ? 100 - start - width : start;
        start += width;
        if (width === 0) return null;
        return (
          <rect
            key={end}
            class="chart-part"
            x={`${x}%`}
            width={`${width}%`}
            height="100%"
            fill={`url(#${PAINTS[end]})`}
          />
        );
      })}
    </svg>
  );
}

function KindsTable({ kinds }: { kinds: readonly BreaksOfAKind[] }) {
  const { text, number, locale } = useWords();
  return (
    <section
      class="table-room"
      aria-label={text('stats.table.of', { title: text('stats.breaks.by_kind') })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved has to be reached by the keyboard
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{text('break')}</th>
            {ENDS.map((end) => (
              <th key={end} scope="col">
                {text(END_WORDS[end])}
              </th>
            ))}
            <th scope="col">{text('stats.breaks.trend')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, ...ends }) => (
            <tr key={kind}>
              <th scope="row">{text(`break.${kind}`)}</th>
              {ENDS.map((end) => (
                <td key={end}>{number(ends[end])}</td>
              ))}
              <td>{percent(restOf(ends) ?? 0, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
