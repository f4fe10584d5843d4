import type { Day } from '@protocol/messages';
import { useEffect, useState } from 'preact/hooks';
import { askDay } from '@/adapters/page';

/** Today piece by piece, as it was when the page was opened. */
export interface Today {
  day: Day | undefined;
  put: (day: Day) => void;
  /** It is not known yet, and may be in a moment. */
  isPending: boolean;
}

/** How long a page waits for it before it shows the rest. */
const PATIENCE_MS = 300;

/** Asks for today when a page is opened, and when it comes to the front again; not more often. */
export function useToday(isReady: boolean): Today {
  const [day, put] = useState<Day>();
  const [isPending, setPending] = useState(isReady);
  useEffect(() => {
    if (!isReady) return undefined;
    const known = () => setPending(false);
    const ask = () => {
      if (document.hidden) return;
      void askDay({ type: 'day' })
        .then((answer) => answer.day && put(answer.day))
        .then(known, known);
    };
    const timer = setTimeout(known, PATIENCE_MS);
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [isReady]);
  return { day, put, isPending };
}
