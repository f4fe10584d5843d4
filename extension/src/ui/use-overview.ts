import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '@/adapters/page';
import type { Overview } from '@/messages';

/**
 * The background's overview, asked for on the beat of the clock while the page can be seen. A missed answer leaves the last
 * one standing; refresh asks at once, for after a button.
 */
export function useOverview(everyMs: number): {
  overview: Overview | undefined;
  refresh: () => Promise<void>;
} {
  const [overview, setOverview] = useState<Overview>();
  const refresh = useCallback(async () => {
    const answer = await ask({ type: 'overview' }).catch(() => undefined);
    if (answer) setOverview(answer);
  }, []);
  useEffect(() => whileVisible(refresh, everyMs), [refresh, everyMs]);
  return { overview, refresh };
}

/** Runs the work now and on every beat while the page can be seen. The answer stops it. */
function whileVisible(work: () => Promise<void>, everyMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const beat = () => {
    stop();
    if (document.hidden) return;
    void work();
    timer = setTimeout(beat, everyMs - (Date.now() % everyMs));
  };
  beat();
  document.addEventListener('visibilitychange', beat);
  return () => {
    stop();
    document.removeEventListener('visibilitychange', beat);
  };
}
