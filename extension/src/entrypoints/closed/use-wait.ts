import { useEffect, useState } from 'preact/hooks';
import { BEGUN, leftMs, nextTickMs, watch } from './asking';

/**
 * What is left of a wait that began with the page, in ms: it changes once a second, and stands still while the page is hidden. One
 * that is over begins anew when the page was hidden for long.
 */
export function useWait(waitMs: number): number {
  const [left, setLeft] = useState(waitMs);
  useEffect(() => countDown(waitMs, setLeft), [waitMs]);
  return left;
}

/** Tells on each second what is left. What it returns stops it. */
function countDown(waitMs: number, tell: (leftMs: number) => void): () => void {
  let wait = BEGUN;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    const nowMs = performance.now();
    wait = watch(wait, waitMs, !document.hidden, nowMs);
    const left = leftMs(wait, waitMs, nowMs);
    tell(left);
    if (left > 0 && !document.hidden) timer = setTimeout(look, nextTickMs(left));
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
