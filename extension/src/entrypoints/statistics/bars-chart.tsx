import type { Step } from '@protocol/messages';
import type { ComponentChildren } from 'preact';
import type { Bar as Held } from '@/statistics/bars';
import { shortName } from '@/statistics/names';
import { type Column, naming, type Stack } from '@/statistics/stack';
import type { Part, Told } from '@/statistics/told';
import type { Split } from '@/statistics/view';
import { useWords } from '@/ui/words';
import { paintOf } from './patterns';

interface BarsChartProps {
  stack: Stack;
  told: Told;
  split: Split;
  bars: readonly Held[];
  step: Step;
  /** What lies over the bars. */
  children: ComponentChildren;
}

/** The bars with their axes. What lies over them, and the table below, say the same in words. */
export function BarsChart({ stack: { columns, marks }, told, split, bars, step, children }: BarsChartProps) {
  return (
    <div class="chart">
      <Marks marks={marks} />
      <div class="chart-plot">
        <svg class="chart-bars" aria-hidden="true" focusable="false">
          {[...marks, { ms: 0, y: 100 }].map(({ ms, y }) => (
            <line key={ms} class="chart-line" x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} />
          ))}
          {columns.map((column, at) => (
            <Bar key={at} column={column} parts={told.parts} split={split} />
          ))}
        </svg>
        {children}
      </div>
      <Names bars={bars} step={step} />
    </div>
  );
}

function Marks({ marks }: Pick<Stack, 'marks'>) {
  const { duration } = useWords();
  return (
    <div class="chart-marks" aria-hidden="true">
      {/* The longest mark, unseen, makes the room for all of them. */}
      {marks.map(({ ms, y }) => (
        <span key={ms}>
          <span style={{ insetBlockStart: `${y}%` }}>{duration(ms)}</span>
          {duration(ms)}
        </span>
      ))}
    </div>
  );
}

function Bar({ column, parts, split }: { column: Column; parts: readonly Part[]; split: Split }) {
  const { x, width, segments } = column;
  return (
    <g>
      {segments.map(({ part, y, height }) => {
        const paint = parts[part] ? paintOf(parts[part], split) : 'tone-7';
        return (
          <rect
            key={part}
            class="chart-part"
            data-part={part}
            x={`${x}%`}
            width={`${width}%`}
            style={{ y: `${y}%`, height: `max(1px, ${height}% - 2px)` }}
            fill={`url(#${paint})`}
          />
        );
      })}
    </g>
  );
}

/** Where there is little room some of the names are left out. */
function Names({ bars, step }: Pick<BarsChartProps, 'bars' | 'step'>) {
  const { locale } = useWords();
  const { shown, major } = naming(bars.length, step === 'day' ? 31 : 12);
  return (
    <div class="chart-names" aria-hidden="true">
      {bars.map((bar, at) => (
        <span key={`${bar.from} ${bar.hour ?? 0}`} class={at % major ? 'chart-minor' : undefined}>
          {at % shown === 0 &&
            shortName(bar, step, bars.length, locale).map((line) => <span key={line}>{line}</span>)}
        </span>
      ))}
    </div>
  );
}
