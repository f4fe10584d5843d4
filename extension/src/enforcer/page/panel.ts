import type { PageWords } from './orders';

/** Something of ours above a page, in a shadow root that neither the page's scripts nor its styles reach. */
export interface Panel {
  /** In the page, never in its body, which a page may draw anew. */
  host: HTMLElement;
  root: ShadowRoot;
}

/** On the elements inside, where the page cannot set them otherwise. */
const PALETTE = `
:host { font-family: "Noto Sans Arabic", "Noto Sans", system-ui, sans-serif }
dialog, aside { color-scheme: light dark; background: var(--paper); color: var(--ink);
  --paper: #f6f4ef; --ink: #26323a; --raised: #fffdf8; --line: #d9d4c7; --calm: #e4eee6; --mark: #2f6f73 }
@media (prefers-color-scheme: dark) { dialog, aside {
  --paper: #1c2126; --ink: #e6e3dc; --raised: #262c32; --line: #414a52; --calm: #27352c; --mark: #8fc7c9 } }
`;

/** Makes an empty panel in the words' language and direction. */
export function createPanel(words: Pick<PageWords, 'lang' | 'dir'>, css: string): Panel {
  const host = document.createElement('div');
  host.lang = words.lang;
  host.dir = words.dir;
  // Said on the element and as important, because the page's own styles do reach the host.
  host.style.cssText = 'all: initial !important; display: contents !important;';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${PALETTE}${css}:host { direction: ${words.dir} }`);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

/** An element with text in it. */
export function textElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
