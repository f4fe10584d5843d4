import { useEffect, useRef, useState } from 'preact/hooks';
import { liveTotal, type Reading } from './live';

/** How often the shown seconds are brought up to date: often enough that none is seen to jump. */
const FRAME_MS = 250;

/** The total that the answer of `nowMs` gave, carried on evenly until the next one. */
export function useLiveTotal(totalMs: number, nowMs: number): number {
  const readings = useRef<{ previous?: Reading; latest: Reading }>({ latest: { atMs: Date.now(), totalMs } });
  const [shownMs, setShownMs] = useState(totalMs);
  useEffect(() => {
    readings.current = { previous: readings.current.latest, latest: { atMs: Date.now(), totalMs } };
  }, [totalMs, nowMs]);
  useEffect(() => {
    const timer = setInterval(() => {
      const { previous, latest } = readings.current;
      setShownMs(liveTotal(previous, latest, Date.now()));
    }, FRAME_MS);
    return () => clearInterval(timer);
  }, []);
  return shownMs;
}
