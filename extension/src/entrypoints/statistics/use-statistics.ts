import { useEffect, useState } from 'preact/hooks';
import { askStatistics } from '@/adapters/page';
import type { StatisticsAnswer } from '@/messages';
import { type Calendar, isRunning } from '@/statistics/period';
import { requestOf } from '@/statistics/query';
import type { View } from '@/statistics/view';
import { everyMinute } from './every-minute';

/** A whole answer, and the view that it is of: the next one may be under way. */
export interface Shown extends Required<Omit<StatisticsAnswer, 'why'>> {
  view: View;
  calendar: Calendar;
}

export interface Answered {
  shown: Shown | undefined;
  /** Why there was no answer of this view the last time. */
  why: StatisticsAnswer['why'];
  /** What is shown is of another view. */
  isOld: boolean;
  /** Asks at once. */
  again: () => void;
}

/**
 * What the daemon says of a view: at once when that changes, when something was said of a day or the daemon is back, and every minute while
 * it is running or there was no answer.
 */
export function useStatistics(view: View, calendar: Calendar, isReady: boolean, said: number): Answered {
  const request = requestOf(view, calendar);
  const key = JSON.stringify([view.period, request]); // a day and a range of that one day ask for the same
  const running = isRunning(view, calendar);
  const [last, setLast] = useState<{ key: string; shown: Shown }>();
  const [failed, setFailed] = useState<{ key: string; why: StatisticsAnswer['why'] }>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!isReady) return undefined;
    let isCurrent = true;
    let isTold = false;
    const hear = ({ series, before, stats, why }: StatisticsAnswer) => {
      if (!isCurrent) return;
      isTold = !running && !why;
      setFailed({ key, why });
      if (series && before && stats) setLast({ key, shown: { view, calendar, series, before, stats } });
    };
    const ask = () => void askStatistics(request).then(hear, () => hear({ why: 'away' }));
    const stop = everyMinute(() => isTold || ask());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [key, running, isReady, said, tries]);
  const why = failed?.key === key ? failed.why : undefined;
  return { shown: last?.shown, why, isOld: last?.key !== key, again: () => setTries(tries + 1) };
}
