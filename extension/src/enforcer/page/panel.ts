import type { PageWords } from './orders';

/** Something of ours above a page, in a shadow root that neither the page's scripts nor its styles reach. */
export interface Panel {
  /** In the page, never in its body, which a page may draw anew. */
  host: HTMLElement;
  root: ShadowRoot;
}

const FONTS = '"Noto Sans Arabic", "Noto Sans", system-ui, sans-serif';

/** Makes an empty panel in the words' language and direction. */
export function createPanel(words: PageWords, css: string): Panel {
  const host = document.createElement('div');
  host.lang = words.lang;
  host.dir = words.dir;
  // Said on the element and as important, because the page's own styles do reach the host.
  host.style.cssText = 'all: initial !important; display: contents !important;';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:host { font-family: ${FONTS}; color-scheme: light dark; direction: ${words.dir} }\n${css}`,
  );
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
