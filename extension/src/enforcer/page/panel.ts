import type { PageWords } from './orders';

/** Something of ours above a page, in a shadow root that neither the page's scripts nor its styles reach. */
export interface Panel {
  /** In the page, never in its body, which a page may draw anew. */
  host: HTMLElement;
  root: ShadowRoot;
}

/** The letters and colours of our own pages, on the elements inside: the page can set none there, and what the host has is undone below. */
const PALETTE = `
dialog, aside { font-family: "Noto Sans Arabic", "Noto Sans", system-ui, sans-serif; color-scheme: light dark;
  background: var(--paper); color: var(--ink);
  --paper: #faf5f4; --ink: #2c2231; --raised: #fffcfb; --line: #e5d9da; --calm: #f2dfe5; --mark: #8b3a5e }
@media (prefers-color-scheme: dark) { dialog, aside {
  --paper: #1d1822; --ink: #efe7ec; --raised: #28212e; --line: #3a313f; --calm: #3d2c33; --mark: #f0a78c } }
`;
const DIM = `
dialog, aside { color-scheme: dark;
  --paper: #15111a; --ink: #cfc4cc; --raised: #1e1925; --line: #2b2431; --calm: #2b2129; --mark: #d39a86 }
`;

/** Makes an empty panel in the words' language and direction. */
export function createPanel(words: Pick<PageWords, 'lang' | 'dir' | 'dim'>, css: string): Panel {
  const host = document.createElement('div');
  host.lang = words.lang;
  host.dir = words.dir;
  // Said on the element and as important, because the page's own styles do reach the host.
  host.style.cssText = 'all: initial !important; display: contents !important;';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${PALETTE}${words.dim ? DIM : ''}${css}:host { direction: ${words.dir} }`);
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
