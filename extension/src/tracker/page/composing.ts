import { composerOf, isComposer } from './composer';

/** A dialog may close without a word. */
export const LOOK_MS = 1000;

/** Knows whether a composer above the page is in use. */
export interface Composing {
  isInUse(): boolean;
  /** Looks whether that is still so: something else has happened to the page. */
  look(): void;
}

/**
 * Watches for a composer that is in use: the focus is where a post is written, or was there last and has gone no further than its
 * dialog. The page is looked at when the focus moves and when somebody types, and each second only while there is such a dialog.
 *
 * @param tell is told each change, and nothing when the page goes
 */
export function watchComposing(tell: (isInUse: boolean) => void): Composing {
  let dialog: Element | undefined;
  let watch: ReturnType<typeof setInterval> | undefined;

  const use = (found: Element | undefined) => {
    const isNews = (dialog === undefined) !== (found === undefined);
    dialog = found;
    if (!isNews) return false;
    clearInterval(watch);
    if (dialog) watch = setInterval(look, LOOK_MS);
    return true;
  };
  const look = () => {
    const focused = focusedElement();
    const found = composerOf(focused) ?? (dialog && isStillUsed(dialog, focused) ? dialog : undefined);
    if (use(found)) tell(found !== undefined);
  };
  /** What the page does on account of an event is done after it. */
  const lookAfter = () => void setTimeout(look);
  const options = { capture: true, passive: true };
  window.addEventListener('focusin', look, options);
  window.addEventListener('focusout', () => dialog && lookAfter(), options);
  window.addEventListener('input', () => dialog ?? look(), options);
  window.addEventListener('click', () => dialog && lookAfter(), options);
  window.addEventListener('keyup', ({ key }) => dialog && key === 'Escape' && lookAfter(), options);
  // The background forgets a page that goes, and asks one that comes back.
  window.addEventListener('pagehide', () => use(undefined));
  window.addEventListener('pageshow', ({ persisted }) => persisted && look());
  look();

  return { isInUse: () => dialog !== undefined, look };
}

function isStillUsed(dialog: Element, focused: Element | undefined): boolean {
  return dialog.isConnected && (!focused || dialog.contains(focused)) && isComposer(dialog);
}

/** What has the focus, seen through open shadow roots; missing where nothing in particular has. */
function focusedElement(): Element | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused && focused !== document.body && focused !== document.documentElement ? focused : undefined;
}
