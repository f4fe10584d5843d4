import type { PageWords } from './orders';
import { createPanel, textElement } from './panel';

const CSS = `
aside { position: fixed; inset-block-end: 0.75rem; inset-inline: 0.75rem; z-index: 2147483647; box-sizing: border-box;
  inline-size: fit-content; max-inline-size: min(40rem, calc(100% - 1.5rem)); margin-inline: auto;
  display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; padding: 0.375rem 0.5rem; padding-inline-start: 1rem;
  border: 1px solid var(--line); border-radius: 0.75rem; background: var(--raised);
  box-shadow: 0 2px 12px rgb(0 0 0 / 0.18); font-size: 0.9375rem; line-height: 1.5 }
strong { font-weight: 600 }
button { min-block-size: 2rem; padding-inline: 0.75rem; border: 0; border-radius: 0.5rem; background: var(--calm); color: inherit;
  font: inherit; cursor: pointer }
button:focus-visible { outline: 2px solid var(--mark); outline-offset: 1px }
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
  const dismiss = textElement('button', words.dismiss ?? '×');
  dismiss.type = 'button';
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
