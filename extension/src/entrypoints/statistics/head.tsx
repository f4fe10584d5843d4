import type { RefObject } from 'preact';
import { type Calendar, earlier, isRunning, later } from '@/statistics/period';
import type { View } from '@/statistics/view';
import { Sky } from '@/ui/parts/sky';
import { useWords } from '@/ui/words';

interface HeadProps {
  title: RefObject<HTMLHeadingElement | null>;
  name: string;
  view: View;
  calendar: Calendar;
  go: (view: View) => void;
}

/** What the period is called, and the ways to its neighbours and to today. */
export function Head({ title, name, view, calendar, go }: HeadProps) {
  const { text } = useWords();
  return (
    <header class="dusk">
      <div class="sheet-head">
        <p class="head-title">{text('popup.statistics')}</p>
        <h1 ref={title} tabIndex={-1} aria-live="polite">
          {name}
        </h1>
        <div class="head-ways">
          <Way says={text('stats.earlier')} to={earlier(view, calendar)} go={go} isBack />
          <Way says={text('stats.later')} to={later(view, calendar)} go={go} />
          <button
            type="button"
            class="button button-quiet button-inline"
            disabled={isRunning(view, calendar)}
            onClick={() => go(asToday(view))}
          >
            {text('today')}
          </button>
        </div>
      </div>
      <Sky phase="off" leftMs={0} />
    </header>
  );
}

interface WayProps {
  says: string;
  to: View | undefined;
  go: (view: View) => void;
  isBack?: boolean;
}

/** Where people read from the right, the arrows turn around by themselves. */
function Way({ says, to, go, isBack = false }: WayProps) {
  return (
    <button type="button" class="round" aria-label={says} disabled={!to} onClick={() => to && go(to)}>
      {isBack ? '‹' : '›'}
    </button>
  );
}

/** The running period of that kind. A range has none: today's week takes its place. */
function asToday({ date: _date, to: _to, ...view }: View): View {
  return view.period === 'range' ? { ...view, period: 'week' } : view;
}
