import type { Day } from '@protocol/messages';
import { useEffect, useState } from 'preact/hooks';
import { askDay } from '@/adapters/page';
import type { DayAnswer } from '@/messages';
import { everyMinute } from './every-minute';

/** What a day was made of, as it was last told. */
export interface DayTold {
  day: Day | undefined;
  /** Why there was no answer the last time. */
  why: DayAnswer['why'];
  /** Takes up what was answered to something that was said of it. */
  put: (day: Day) => void;
}

/** A day piece by piece: at once when it is another or the daemon is back, and every minute while it is running or there was no answer. */
export function useDay(date: string | undefined, isRunning: boolean, isReady: boolean): DayTold {
  const [day, put] = useState<Day>();
  const [why, setWhy] = useState<DayAnswer['why']>();
  useEffect(() => {
    if (!isReady || !date) return undefined;
    let isCurrent = true;
    let isTold = false;
    const hear = (answer: DayAnswer) => {
      if (!isCurrent) return;
      isTold = !isRunning && !answer.why;
      setWhy(answer.why);
      if (answer.day) put(answer.day);
    };
    const ask = () => void askDay({ type: 'day', date }).then(hear, () => hear({ why: 'away' }));
    const stop = everyMinute(() => isTold || ask());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [date, isRunning, isReady]);
  return { day: day?.date === date ? day : undefined, why, put };
}
