import type { PageWords } from './orders';
import { createPanel, textElement } from './panel';

const CSS = `
aside { position: fixed; inset-block-end: 0.75rem; inset-inline: 0.75rem; z-index: 2147483647; box-sizing: border-box;
  inline-size: fit-content; max-inline-size: min(40rem, calc(100% - 1.5rem)); margin-inline: auto;
  display: flex; align-items: center; gap: 0.75rem; padding: 0.5rem 1rem; border-radius: 0.75rem;
  background: light-dark(#fffdf8, #262c32); color: light-dark(#26323a, #e6e3dc);
  border: 1px solid light-dark(#d9d4c7, #414a52); box-shadow: 0 2px 12px rgb(0 0 0 / 0.18); font-size: 0.9375rem; line-height: 1.5 }
button { flex: none; min-inline-size: 2rem; min-block-size: 2rem; border: 0; border-radius: 0.5rem; background: transparent;
  color: inherit; font: inherit; font-size: 1.25rem; cursor: pointer }
button:hover { background: light-dark(#eee9dc, #38414a) }
button:focus-visible { outline: 2px solid light-dark(#2f6f73, #8fc7c9) }
`;

/** A slim bar at the lower edge; the page stays usable around it. */
export interface Reminder {
  remove(): void;
}

/** Shows the bar. Once put away it stays away for as long as the page does. */
export function remind(words: PageWords): Reminder {
  const { host, root } = createPanel(words, CSS);
  const bar = document.createElement('aside');
  bar.setAttribute('role', 'status');
  const dismiss = textElement('button', '×');
  dismiss.type = 'button';
  dismiss.setAttribute('aria-label', words.dismiss ?? words.title);
  dismiss.addEventListener('click', () => host.remove());
  bar.append(
    textElement('strong', words.title),
    ...words.lines.map((line) => textElement('span', line)),
    dismiss,
  );
  root.append(bar);
  document.documentElement.append(host);
  return { remove: () => host.remove() };
}
