import { coverPage } from './cover';
import type { MainWords, PageWords } from './orders';
import { createPanel, textElement } from './panel';
import { isVeiled, unveil } from './veil';

/** The landmark as ARIA has it, outside of dialogs: what lies above the page is not what is shut. */
export const MAIN = ':is(main, [role="main"]):not(:is(dialog, [role="dialog"]) *)';

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

/** A page may replace the style sheets of its document. With what it draws then that is seen at once, and by itself after this long. */
const LOOK_MS = 1000;
/** How long a page may be hidden until its main landmark is there. */
const PATIENCE_MS = 3000;

/**
 * Covers the page's main landmark, whatever comes to stand in it, and says so in its place; everything else stays as it is. While there is
 * no such landmark, nobody can tell what must not be seen: then all of the page is out of sight.
 */
export function coverMain({ note, whole }: MainWords, drafts: () => string[]): { remove(): void } {
  const landmark = coverLandmark(note);
  let cover: { remove(): void } | undefined;
  const uncover = () => {
    cover?.remove();
    cover = undefined;
  };
  const settle = () => {
    landmark.stay();
    if (isThere()) {
      uncover();
      unveil();
    } else if (!isVeiled()) cover ??= coverWhole(whole, drafts);
  };
  const late = setTimeout(() => {
    unveil();
    settle();
  }, PATIENCE_MS);
  const watch = new MutationObserver(settle);
  watch.observe(document, { childList: true, subtree: true, attributeFilter: ['role'] });
  settle();
  return {
    remove() {
      clearTimeout(late);
      watch.disconnect();
      uncover();
      landmark.remove();
    },
  };
}

function coverWhole({ draft, ...words }: PageWords, drafts: () => string[]): { remove(): void } {
  return coverPage({ ...words, ...(draft && drafts().length > 0 && { draft }) }, drafts);
}

function coverLandmark(words: PageWords): { stay(): void; remove(): void } {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HIDDEN);
  const { host, root } = createPanel(words, CSS);
  root.append(noteElement(words));
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
    stay,
    remove() {
      stop.abort();
      clearInterval(watch);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      host.remove();
    },
  };
}

function isThere(): boolean {
  return document.querySelector(MAIN) !== null;
}

/** A film that cannot be seen is not to be heard. Sound that a page makes without an element there is out of reach. */
function quieten({ target }: Event): void {
  if (target instanceof HTMLMediaElement && target.closest(MAIN)) target.pause();
}

function noteElement({ title, lines }: PageWords): HTMLElement {
  const aside = document.createElement('aside');
  aside.setAttribute('role', 'status');
  aside.append(textElement('strong', title), ...lines.map((line) => textElement('span', line)));
  return aside;
}
