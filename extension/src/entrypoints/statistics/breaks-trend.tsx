import type { Dates } from '@/hours/exceptions';
import { ENDS } from '@/statistics/breaks';
import type { Trend, TrendStep } from '@/statistics/breaks-trend';
import { shortName, stepName } from '@/statistics/names';
import { naming } from '@/statistics/stack';
import { useWords } from '@/ui/words';
import { AsTable } from './as-table';
import { END_WORDS, percent } from './breaks-words';

interface BreaksTrendProps {
  trend: Trend;
  dates: Dates;
}

/** The marks of the axis, in percent. */
const MARKS = [100, 50] as const;

/** How much of its place a bar fills. */
const FILLED = 0.72;

/** Which part of the breaks was a rest, step by step: a picture, and the same as a table. */
export function BreaksTrend(props: BreaksTrendProps) {
  const { text } = useWords();
  return (
    <div class="rests-part">
      <h3>{text('stats.breaks.trend')}</h3>
      <Chart {...props.trend} />
      <AsTable prints>
        <TrendTable {...props} />
      </AsTable>
    </div>
  );
}

function Chart({ step, steps }: Trend) {
  const { locale } = useWords();
  const { shown, major } = naming(steps.length, step === 'day' ? 16 : 12);
  return (
    <div class="chart rests-chart" aria-hidden="true">
      <div class="chart-marks">
        {MARKS.map((mark) => (
          <span key={mark}>
            <span style={{ insetBlockStart: `${100 - mark}%` }}>{percent(mark, locale)}</span>
            {percent(mark, locale)}
          </span>
        ))}
      </div>
      <div class="chart-plot">
        <Bars steps={steps} />
      </div>
      <div class="chart-names">
        {steps.map(({ from }, at) => (
          <span key={from} class={at % major ? 'chart-minor' : undefined}>
            {at % shown === 0 &&
              shortName({ from }, step, steps.length, locale).map((line) => <span key={line}>{line}</span>)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The outline is all breaks that were due, and what is filled of it was a rest. */
function Bars({ steps }: { steps: readonly TrendStep[] }) {
  const { dir } = useWords();
  const place = 100 / steps.length;
  const width = `${place * FILLED}%`;
  return (
    <svg class="chart-bars" aria-hidden="true" focusable="false">
      {[...MARKS, 0].map((mark) => (
        <line key={mark} class="chart-line" x1="0" x2="100%" y1={`${100 - mark}%`} y2={`${100 - mark}%`} />
      ))}
      {steps.map(({ from, rest }, at) => {
        if (rest === undefined) return null;
        const turned = dir === 'rtl' ? steps.length - 1 - at : at;
        const x = `${(turned + (1 - FILLED) / 2) * place}%`;
        return (
          <g key={from}>
            <rect class="chart-part" x={x} width={width} height="100%" fill="url(#tone-none)" />
            <rect
              class="chart-part"
              data-rest={rest}
              x={x}
              width={width}
              y={`${100 - rest}%`}
              height={`${rest}%`}
              fill="url(#tone-0)"
            />
          </g>
        );
      })}
    </svg>
  );
}

function TrendTable({ trend: { step, steps }, dates }: BreaksTrendProps) {
  const words = useWords();
  const { text, number, locale } = words;
  return (
    <section
      class="table-room"
      aria-label={text('stats.table.of', { title: text('stats.breaks.trend') })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved has to be reached by the keyboard
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{text('stats.when')}</th>
            <th scope="col">{text('stats.breaks.trend')}</th>
            {ENDS.map((end) => (
              <th key={end} scope="col">
                {text(END_WORDS[end])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ from, to, ends, rest }) => (
            <tr key={from}>
              <th scope="row">{stepName({ from, to }, step, dates, words)}</th>
              <td>{rest === undefined ? '–' : percent(rest, locale)}</td>
              {ENDS.map((end) => (
                <td key={end}>{rest === undefined ? '–' : number(ends[end])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
