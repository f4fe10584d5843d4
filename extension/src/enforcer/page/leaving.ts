declare global {
  /** Unix ms when this page last set out for the closed page. */
  var offhoursLeftMs: number | undefined;
}

/** A page that is still there after this long was kept from leaving, and may be told again. */
const AGAIN_MS = 5000;

/**
 * Sets out from the page, unless it is on its way already. Several layers may tell it to, and the second journey would arrive
 * after the first: by then its person may have gone on, and would be fetched back. All our scripts in a page share the mark.
 */
export function leaveOnce(setOut: () => void): void {
  const nowMs = Date.now();
  const sinceMs = nowMs - (globalThis.offhoursLeftMs ?? Number.NEGATIVE_INFINITY);
  // Negative after the clock was set back.
  if (sinceMs >= 0 && sinceMs < AGAIN_MS) return;
  globalThis.offhoursLeftMs = nowMs;
  // Arrived: should the browser keep this page alive and bring it back, it leaves again at once.
  globalThis.addEventListener('pagehide', forget, { once: true });
  setOut();
}

function forget(): void {
  globalThis.offhoursLeftMs = undefined;
}
