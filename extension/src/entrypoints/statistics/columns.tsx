import { useRef, useState } from 'preact/hooks';
import { stepName } from '@/statistics/names';
import { viewAt } from '@/statistics/query';
import { writeView } from '@/statistics/view';
import { useWords } from '@/ui/words';
import type { BarsProps } from './bars-figure';
import { partName } from './part-name';

interface ColumnsProps extends BarsProps {
  /** Somebody points at a bar, or at none any more. */
  point: (at: number | undefined) => void;
}

/** The places of the bars, each of which says what is in it. They are one stop of the tab key; arrows go along them. */
export function Columns(props: ColumnsProps) {
  const { bars, step, point } = props;
  const { text, dir } = useWords();
  const all = useRef<HTMLUListElement>(null);
  const [chosen, choose] = useState(0);
  const at = Math.min(chosen, bars.length - 1);
  const press = (event: KeyboardEvent) => {
    if (isHeld(event) || event.altKey) return;
    const next = target(event.key, at, bars.length, dir === 'rtl');
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    all.current?.children[next]?.querySelector<HTMLElement>('.bar-place')?.focus();
  };
  return (
    <ul
      ref={all}
      class="columns"
      aria-label={text(`stats.by.${step}`)}
      onKeyDown={press}
      onPointerLeave={() => point(undefined)}
    >
      {bars.map((bar, place) => (
        <li key={`${bar.from} ${bar.hour ?? 0}`} onPointerEnter={() => point(place)}>
          <Place {...props} at={place} isStop={place === at} chosen={() => choose(place)} />
        </li>
      ))}
    </ul>
  );
}

interface PlaceProps extends ColumnsProps {
  at: number;
  /** Whether the tab key stops here. */
  isStop: boolean;
  chosen: () => void;
}

/** A way to the days of the bar, where it has days. */
function Place({ at, isStop, chosen, point, go, ...props }: PlaceProps) {
  const to = wayFrom(props, at);
  const focus = {
    class: 'bar-place',
    tabIndex: isStop ? 0 : -1,
    'aria-label': useSaying(props, at),
    onFocus: () => {
      chosen();
      point(at);
    },
    onBlur: () => point(undefined),
  };
  if (!to) return <span role="img" {...focus} />;
  const follow = (event: MouseEvent) => {
    if (isHeld(event)) return;
    event.preventDefault();
    go(to);
  };
  return <a href={writeView(to)} onClick={follow} {...focus} />;
}

/** The view that a bar leads to. */
function wayFrom(
  { bars, step, view, calendar }: Pick<BarsProps, 'bars' | 'step' | 'view' | 'calendar'>,
  at: number,
) {
  const bar = bars[at];
  return bar && viewAt(view, step, bar, calendar);
}

/** Whether a key is held that makes something else of a key or a click: that is the browser's. */
function isHeld({ ctrlKey, metaKey, shiftKey }: KeyboardEvent | MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}

/** What is in a bar, in words. */
function useSaying({ bars, told, step, dates, view }: Omit<BarsProps, 'go'>, at: number): string {
  const words = useWords();
  const { text, durationInWords, locale } = words;
  const bar = bars[at];
  if (!bar) return '';
  const name = stepName(bar, step, dates, words);
  if (bar.totalMs === 0) return text('stats.bar.none', { step: name });
  const parts = told.parts.flatMap((part, place) => {
    const ms = told.steps[at]?.[place] ?? 0;
    return ms > 0
      ? [text('stats.part', { part: partName(part, view.split, words), time: durationInWords(ms) })]
      : [];
  });
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts);
  return `${text('stats.bar', { step: name, time: durationInWords(bar.totalMs) })}. ${list}`;
}

/** Where a key leads from a bar. Time goes the way that people read. */
function target(key: string, at: number, bars: number, fromRight: boolean): number | undefined {
  const [back, on] = fromRight ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const places: Record<string, number> = {
    [back as string]: at - 1,
    [on as string]: at + 1,
    Home: 0,
    End: bars - 1,
  };
  const next = places[key];
  return next === undefined ? undefined : Math.min(Math.max(next, 0), bars - 1);
}
