import { draftElement } from './draft';
import type { PageWords } from './orders';
import { createPanel, textElement } from './panel';

const CSS = `
dialog { position: fixed; inset: 0; box-sizing: border-box; inline-size: 100vw; block-size: 100vh; block-size: 100dvh;
  max-inline-size: none; max-block-size: none; margin: 0; padding: 2rem; border: 0; outline: 0; overflow: auto;
  overscroll-behavior: contain }
dialog[open] { display: grid; place-content: center; justify-items: center; gap: 0.75rem; text-align: center }
h1 { margin: 0; font-size: 2rem; font-weight: 600 }
p { margin: 0; max-inline-size: 34rem; font-size: 1.125rem; line-height: 1.7; text-wrap: balance }
.draft { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 0.5rem 1rem;
  margin-block-start: 1rem; padding: 0.5rem 1rem; border-radius: 0.75rem; background: var(--calm) }
button { min-block-size: 2.25rem; padding-inline: 1rem; border: 1px solid var(--mark); border-radius: 0.5rem;
  background: var(--raised); color: inherit; font: inherit; cursor: pointer }
button:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px }
`;

/** The page's shortcuts must not hear these. */
const KEYS = ['keydown', 'keypress', 'keyup'] as const;
/** These must not happen to the page: it is found again as it was left. */
const CHANGES = ['wheel', 'touchmove', 'beforeinput'] as const;

/** The cover over a page that holds work: everything beneath stays as it is, unseen and out of reach. */
export interface Cover {
  remove(): void;
}

/**
 * Covers the page. A modal dialog does what no stacking order can: it lies over whatever the page puts up, makes the page
 * inert to pointer, keyboard and screen reader, and gives the focus back where it was.
 */
export function coverPage(words: PageWords, drafts: () => string[]): Cover {
  const { host, root } = createPanel(words, CSS);
  const dialog = dialogOf(words, drafts);
  root.append(dialog);

  const stay = () => {
    if (!host.isConnected) document.documentElement.append(host);
    if (dialog.open && dialog.matches(':modal')) return;
    dialog.showModal();
    // Not on our button: a key that was meant for the page would press it.
    dialog.focus();
  };
  const stop = new AbortController();
  dialog.addEventListener('cancel', (event) => event.preventDefault(), { signal: stop.signal });
  dialog.addEventListener('close', stay, { signal: stop.signal });
  const torn = new MutationObserver(() => stay());
  torn.observe(document, { childList: true });
  torn.observe(document.documentElement, { childList: true });
  keepFromPage(stop.signal);
  stay();
  quieten();

  return {
    remove() {
      stop.abort();
      torn.disconnect();
      dialog.close();
      host.remove();
    },
  };
}

function dialogOf(words: PageWords, drafts: () => string[]): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  const title = textElement('h1', words.title);
  title.id = 'title';
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.setAttribute('closedby', 'none');
  dialog.tabIndex = -1;
  dialog.append(title, ...words.lines.map((line) => textElement('p', line)));
  if (words.draft) dialog.append(draftElement(words.draft, drafts));
  if (words.way) dialog.append(textElement('p', words.way));
  return dialog;
}

/**
 * Keeps keys and scrolling from the page. Escape is cancelled as a key: a second one would close any dialog, whatever `cancel`
 * says, and keys pressed before it stands again would reach the draft.
 */
function keepFromPage(signal: AbortSignal): void {
  const options = { capture: true, passive: false, signal };
  const keep = (event: KeyboardEvent) => {
    event.stopImmediatePropagation();
    if (event.key === 'Escape') event.preventDefault();
  };
  for (const type of KEYS) window.addEventListener(type, keep, options);
  for (const type of CHANGES) window.addEventListener(type, (event) => event.preventDefault(), options);
}

/** Pauses what plays. It is not started again by itself: nobody wants sound at the moment a page comes back. */
function quieten(): void {
  for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
}
