import type { Day } from '@protocol/messages';
import { useState } from 'preact/hooks';
import { askDay } from '@/adapters/page';
import type { DayAnswer, DayRequest } from '@/messages';

/** Something that is said of a day: whether it is under way, and how to send it. */
export interface Saying {
  busy: boolean;
  /** Before its day is taken up, what it came from may be put away. */
  send: (request: DayRequest, said?: () => void) => Promise<DayAnswer>;
}

/** Says what a stretch of time was, one thing at a time. The day of each answer is the newest. */
export function useSaying(put: (day: Day) => void): Saying {
  const [busy, setBusy] = useState(false);
  const send = async (request: DayRequest, said?: () => void): Promise<DayAnswer> => {
    setBusy(true);
    const answer = await askDay(request).catch((): DayAnswer => ({ why: 'away' }));
    setBusy(false);
    if (answer.day) {
      said?.();
      put(answer.day);
    }
    return answer;
  };
  return { busy, send };
}
