import { useEffect, useRef } from 'preact/hooks';
import { dateAt } from '@/hours/dates';
import { writeView } from '@/statistics/view';
import { zoneOf } from '@/ui/shell';
import type { DayPartProps } from './day-part';

/** Today's address names no date, and is another day after midnight: while something is being written it names this one. */
export function useStay({ day, view, overview, rename }: DayPartProps, isWriting: boolean): void {
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
