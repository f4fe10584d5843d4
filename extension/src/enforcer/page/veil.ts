import type { Link } from './page';

const ASK_AGAIN_MS = 1000;

declare global {
  /** Takes the veil away; missing in a page that has none. */
  var offhoursUnveil: (() => void) | undefined;
}

/**
 * Hides the page without touching an element of it. All our scripts in a page share the veil: the sense takes it away when the
 * background has said what the page may show.
 */
export function hangVeil(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root:root:root { display: none !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  globalThis.offhoursUnveil = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    globalThis.offhoursUnveil = undefined;
  };
}

export function isVeiled(): boolean {
  return globalThis.offhoursUnveil !== undefined;
}

export function unveil(): void {
  globalThis.offhoursUnveil?.();
}

/** A veil is for moments: while it hangs the page asks again, and nobody is left behind one when the extension is gone. */
export function watchVeil({ ask, isAlive }: Link): void {
  const watch = setInterval(() => {
    if (!globalThis.offhoursUnveil) clearInterval(watch);
    else if (isAlive()) ask();
    else unveil();
  }, ASK_AGAIN_MS);
}
