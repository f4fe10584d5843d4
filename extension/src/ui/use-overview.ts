import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '@/adapters/page';
import type { Overview } from '@/messages';
import { carry } from './carry';

/** The latest overview, and where an answer that came by another way is put. */
export interface Watched {
  overview: Overview | undefined;
  accept: (answer: Overview) => void;
}

/**
 * The background's overview, asked for on the beat of the clock while the page can be seen. A missed answer leaves the last
 * one standing.
 */
export function useOverview(everyMs: number): Watched {
  const [overview, setOverview] = useState<Overview>();
  const accept = useCallback((answer: Overview) => setOverview((before) => carry(before, answer)), []);
  useEffect(() => {
    const look = () => void ask({ type: 'overview' }).then(accept, () => undefined);
    return whileVisible(look, everyMs);
  }, [accept, everyMs]);
  return { overview, accept };
}

/** Does the work now and on every beat while the page can be seen. What it returns stops it. */
function whileVisible(work: () => void, everyMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const beat = () => {
    stop();
    if (document.hidden) return;
    work();
    timer = setTimeout(beat, everyMs - (Date.now() % everyMs));
  };
  beat();
  document.addEventListener('visibilitychange', beat);
  return () => {
    stop();
    document.removeEventListener('visibilitychange', beat);
  };
}
