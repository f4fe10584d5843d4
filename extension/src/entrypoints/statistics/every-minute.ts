const MINUTE_MS = 60_000;

/** Does the work now and every minute while the page can be seen, and never more often. What it returns stops it. */
export function everyMinute(work: () => void): () => void {
  let nextMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const beat = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    if (Date.now() >= nextMs) {
      nextMs = Date.now() + MINUTE_MS;
      work();
    }
    timer = setTimeout(beat, nextMs - Date.now());
  };
  beat();
  document.addEventListener('visibilitychange', beat);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', beat);
  };
}
