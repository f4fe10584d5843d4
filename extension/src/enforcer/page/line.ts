import type { PageWords } from './orders';
import { createPanel, textElement } from './panel';

const CSS = `
aside { position: fixed; inset: 0; box-sizing: border-box; inline-size: 100%; block-size: 100%; max-inline-size: none;
  max-block-size: none; margin: 0; padding: 0.5rem; border: 1px solid var(--line); overflow: hidden; text-align: center }
aside:popover-open { display: grid; place-content: center; gap: 0.25rem }
p { margin: 0; font-size: clamp(13px, 9px + 2vmin, 20px); line-height: 1.5; text-wrap: balance }
p + p { font-size: 0.8125em; opacity: 0.8 }
@media (max-height: 128px) { p + p { display: none } }
`;

/** Keys that lead out of the frame are the person's. */
const LEADING = new Set(['Tab', 'F5', 'F6']);
/** What could change the page beneath. */
const ACTS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'paste', 'click', 'submit'] as const;

/** One line in the place of what a frame shows. */
export interface Line {
  remove(): void;
}

/**
 * Lays the line over all of a frame. It takes no focus, for the person may be writing in the page around; what lies beneath and holds
 * their work is kept from keys and clicks instead.
 */
export function showLine(words: PageWords, work: boolean): Line {
  const { host, root } = createPanel(words, CSS);
  const line = document.createElement('aside');
  line.popover = 'manual';
  line.setAttribute('role', 'note');
  line.append(...[words.title, ...(work ? words.lines : [])].map((text) => textElement('p', text)));
  root.append(line);
  document.documentElement.append(host);
  line.showPopover();
  const stop = new AbortController();
  if (work) keepFromFrame(stop.signal);
  return {
    remove() {
      stop.abort();
      host.remove();
    },
  };
}

function keepFromFrame(signal: AbortSignal): void {
  const keep = (event: Event) => {
    event.stopImmediatePropagation();
    if (!isLeading(event)) event.preventDefault();
  };
  for (const type of ACTS) window.addEventListener(type, keep, { capture: true, signal });
}

function isLeading(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return false;
  return LEADING.has(event.key) || event.ctrlKey || event.metaKey || event.altKey;
}
