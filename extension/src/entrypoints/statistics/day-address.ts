import { useEffect, useRef } from 'preact/hooks';
import { dateAt } from '@/hours/dates';
import { type View, withFilter, writeView } from '@/statistics/view';
import { zoneOf } from '@/ui/shell';
import type { DayPartProps } from './day-part';

/** Goes to the whole of the day: the page hears of it as of the browser's Back. */
export function showAll(view: View): void {
  history.pushState(null, '', writeView(withFilter(view, { platform: '', role: '', client: '' })));
  dispatchEvent(new PopStateEvent('popstate'));
}

function rename(view: View): void {
  history.replaceState(null, '', writeView(view));
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Today's address names no date, and is another day after midnight: while something is being written it names this one. */
export function useStay({ day, view, overview }: DayPartProps, isWriting: boolean): void {
  const today = useRef('');
  today.current = dateAt(overview.nowMs, zoneOf(overview));
  useEffect(() => {
    if (!isWriting || view.date) return undefined;
    const dated = { ...view, date: day.date };
    rename(dated);
    return () => {
      const isThere = location.search === writeView(dated);
      if (isThere && today.current === day.date) rename(view);
    };
  }, [isWriting]);
}
