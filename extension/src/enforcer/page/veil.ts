import type { Link } from './page';

const ASK_AGAIN_MS = 1000;

declare global {
  /** Takes the veil away; missing in a page that has none. */
  var offhoursUnveil: (() => void) | undefined;
  /** Whether the veil hangs only until it is known that the background is awake. */
  var offhoursAwaits: boolean | undefined;
  /** Whether the background has been awake since the browser started, so that what is closed has a script of its own. */
  var offhoursAwake: boolean | undefined;
}

/**
 * Hides the page without touching an element of it. All our scripts in a page share the veil: the sense takes it away when the
 * background has said what the page may show.
 */
export function hangVeil(): void {
  globalThis.offhoursAwaits = false;
  if (!isVeiled()) hang();
}

/**
 * Hides a page that comes before the background has been awake in this life of the browser, as the last tabs do that it brings back:
 * the hour may have come while it was closed. The scripts of a page run in no certain order.
 */
export function hangUntilAwake(): void {
  if (globalThis.offhoursAwake || isVeiled()) return;
  globalThis.offhoursAwaits = true;
  hang();
}

/** The background is awake: nothing hides for its sake any more. */
export function awake(): void {
  globalThis.offhoursAwake = true;
  if (globalThis.offhoursAwaits) unveil();
}

function hang(): void {
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
