import { coverPage } from './cover';
import type { PageWords } from './orders';
import { createPanel, textElement } from './panel';
import { isVeiled, unveil } from './veil';

/** The landmark as ARIA has it, outside of dialogs: what lies above the page is not what is shut. */
const MAIN = ':is(main, [role="main"]):not(:is(dialog, [role="dialog"]) *)';

/** Neither an element inside that says it can be seen, nor one that is fixed to the window, comes through a clip. */
const HIDDEN = `${MAIN} { visibility: hidden !important; clip-path: inset(100%) !important; pointer-events: none !important }`;

/** It never lies above what a page puts over itself, and takes no click from it. */
const CSS = `
aside { position: fixed; inset: 0; z-index: 0; inline-size: fit-content; block-size: fit-content; margin: auto; box-sizing: border-box;
  max-inline-size: calc(100% - 2rem); display: grid; justify-items: center; gap: 0.25rem; padding: 1.5rem 2.5rem;
  border: 1px solid var(--line); border-radius: 1rem; text-align: center; pointer-events: none }
strong { font-size: 1.5rem; font-weight: 600 }
span { line-height: 1.7; text-wrap: balance }
`;

/** A page may replace the style sheets of its document. */
const LOOK_MS = 250;
/** How long a page may be hidden until its main landmark is there. */
const PATIENCE_MS = 3000;

/**
 * Covers the page's main landmark, whatever comes to stand in it, and says so in its place; everything else stays as it is. While there is
 * no such landmark, nobody can tell what must not be seen: then all of the page is out of sight.
 */
export function coverMain(words: PageWords): { remove(): void } {
  const landmark = coverLandmark(words);
  let whole: { remove(): void } | undefined;
  const coverWhole = () => {
    whole ??= coverPage(words, () => []);
    unveil();
  };
  const uncoverWhole = () => {
    clearTimeout(late);
    whole?.remove();
    unveil();
  };
  const late = setTimeout(coverWhole, PATIENCE_MS);
  if (!isVeiled() && !isThere()) coverWhole();
  const stop = whenMain(uncoverWhole);
  return {
    remove() {
      stop();
      uncoverWhole();
      landmark.remove();
    },
  };
}

function coverLandmark(words: PageWords): { remove(): void } {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HIDDEN);
  const { host, root } = createPanel(words, CSS);
  root.append(note(words));
  const stay = () => {
    if (!document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    if (!host.isConnected) document.documentElement?.append(host);
  };
  const stop = new AbortController();
  document.addEventListener('play', quieten, { capture: true, signal: stop.signal });
  for (const media of document.querySelectorAll<HTMLMediaElement>(`${MAIN} :is(audio, video)`)) media.pause();
  const watch = setInterval(stay, LOOK_MS);
  stay();
  return {
    remove() {
      stop.abort();
      clearInterval(watch);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      host.remove();
    },
  };
}

/** Calls back once, when the page has a main landmark. */
function whenMain(call: () => void): () => void {
  if (isThere()) {
    call();
    return () => {};
  }
  const watch = new MutationObserver(() => {
    if (!isThere()) return;
    watch.disconnect();
    call();
  });
  watch.observe(document, { childList: true, subtree: true, attributeFilter: ['role'] });
  return () => watch.disconnect();
}

function isThere(): boolean {
  return document.querySelector(MAIN) !== null;
}

/** What cannot be seen is not to be heard. */
function quieten({ target }: Event): void {
  if (target instanceof HTMLMediaElement && target.closest(MAIN)) target.pause();
}

function note({ title, lines }: PageWords): HTMLElement {
  const aside = document.createElement('aside');
  aside.setAttribute('role', 'status');
  aside.append(textElement('strong', title), ...lines.map((line) => textElement('span', line)));
  return aside;
}
