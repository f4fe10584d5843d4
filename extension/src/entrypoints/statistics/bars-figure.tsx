import type { Series, Step } from '@protocol/messages';
import { useId, useState } from 'preact/hooks';
import type { Dates } from '@/hours/exceptions';
import type { Bar } from '@/statistics/bars';
import { stepName } from '@/statistics/names';
import type { Calendar } from '@/statistics/period';
import { stack } from '@/statistics/stack';
import type { Told } from '@/statistics/told';
import type { View } from '@/statistics/view';
import { useWords } from '@/ui/words';
import { AsTable } from './as-table';
import { BarsChart } from './bars-chart';
import { BarsTable } from './bars-table';
import { Columns } from './columns';
import { partName } from './part-name';
import { paintOf, Swatch } from './patterns';

export interface BarsProps {
  series: Series;
  told: Told;
  step: Step;
  bars: readonly Bar[];
  /** The days of the view. */
  dates: Dates;
  view: View;
  calendar: Calendar;
  go: (view: View) => void;
}

/** The time in even steps: a picture, what is in the bar that one points at, and the same as a table. */
export function BarsFigure(props: BarsProps) {
  const { bars, told, step, view } = props;
  const { text, dir } = useWords();
  const [at, setAt] = useState<number>();
  const title = useId();
  return (
    <section class="bars" aria-labelledby={title}>
      <h2 id={title}>{text(`stats.by.${step}`)}</h2>
      <BarsChart
        stack={stack(told.steps, dir === 'rtl')}
        told={told}
        split={view.split}
        bars={bars}
        step={step}
      >
        <Columns {...props} point={setAt} />
      </BarsChart>
      <Readout {...props} at={at} />
      <AsTable prints>
        <BarsTable {...props} caption={text(`stats.by.${step}`)} />
      </AsTable>
    </section>
  );
}

/** What is in a bar. It has its room also while nobody points at one, so that nothing jumps. */
function Readout({ bars, told, step, dates, view, at }: BarsProps & { at: number | undefined }) {
  const words = useWords();
  const { text, duration } = words;
  const bar = at === undefined ? undefined : bars[at];
  if (at === undefined || !bar) return <Help step={step} />;
  const time = duration(bar.totalMs);
  const name = stepName(bar, step, dates, words);
  return (
    <div class="readout" aria-hidden="true">
      <p>
        <strong>
          {bar.totalMs > 0 ? text('stats.bar', { step: name, time }) : text('stats.bar.none', { step: name })}
        </strong>
      </p>
      <ul class="readout-parts">
        {told.parts.map((part, place) =>
          (told.steps[at]?.[place] ?? 0) > 0 ? (
            <li key={part.id ?? 'rest'}>
              <Swatch paint={paintOf(part, view.split)} />
              <bdi>{partName(part, view.split, words)}</bdi>
              <span class="soft">{duration(told.steps[at]?.[place] ?? 0)}</span>
            </li>
          ) : null,
        )}
      </ul>
    </div>
  );
}

function Help({ step }: Pick<BarsProps, 'step'>) {
  const { text } = useWords();
  return (
    <p class="readout soft">
      {text('stats.bars.help')} {step !== 'hour' && text('stats.bars.open')}
    </p>
  );
}
