import type { BreaksOfDay } from '@protocol/messages';
import { useEffect, useState } from 'preact/hooks';
import { askBreaks } from '@/adapters/page';
import type { BreaksAnswer } from '@/messages';
import { type Calendar, isRunning } from '@/statistics/period';
import { breaksRequestOf } from '@/statistics/query';
import type { View } from '@/statistics/view';
import { everyMinute } from './every-minute';

/** How the breaks of a view went, as was last told: the next one may be under way. */
export interface BreaksShown {
  view: View;
  calendar: Calendar;
  now: BreaksOfDay[];
  before: BreaksOfDay[];
  isOld: boolean;
}

/**
 * What the daemon says of the breaks of a view: asked for after its time, at once and every minute while it is running. One that refuses is
 * not asked again: it knows no breaks.
 */
export function useBreaks(view: View, calendar: Calendar, isReady: boolean): BreaksShown | undefined {
  const request = breaksRequestOf(view, calendar);
  const key = request && JSON.stringify(request);
  const running = isRunning(view, calendar);
  const [last, setLast] = useState<{ key: string; shown: Omit<BreaksShown, 'isOld'> }>();
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    if (!isReady || !request || !key) return undefined;
    let isCurrent = true;
    let isTold = false;
    const hear = ({ now, before, why }: BreaksAnswer) => {
      if (!isCurrent) return;
      isTold = why === 'refused' || (!running && !why);
      setFailed(why && key);
      if (now && before) setLast({ key, shown: { view, calendar, now, before } });
    };
    const ask = () => void askBreaks(request).then(hear, () => hear({ why: 'away' }));
    const stop = everyMinute(() => isTold || ask());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [key, running, isReady]);
  const isOld = last?.key !== key;
  return last && !(isOld && failed === key) ? { ...last.shown, isOld } : undefined;
}
