import type { PageWords } from './orders';
import { textElement } from './panel';

/**
 * Says that what was typed is safe, and lets it be copied. The text goes from the page's own fields to the clipboard and nowhere
 * else. What lies in a frame is out of our reach here: there is no button then.
 */
export function draftElement(words: NonNullable<PageWords['draft']>, drafts: () => string[]): HTMLElement {
  const line = document.createElement('div');
  line.className = 'draft';
  line.append(textElement('p', words.safe));
  if (drafts().length === 0) return line;
  const button = textElement('button', words.copy);
  button.type = 'button';
  const told = textElement('p', '');
  told.setAttribute('role', 'status');
  told.hidden = true;
  button.addEventListener('click', async () => {
    const copied = await copy(drafts().join('\n\n'));
    told.textContent = copied ? words.copied : words.notCopied;
    told.hidden = false;
  });
  line.append(button, told);
  return line;
}

/** A page may forbid what is tried first. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Has the browser copy as it would for the keyboard, and puts our text in the place of what is selected. */
function copyBySelection(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  window.addEventListener('copy', put, { capture: true });
  const copied = document.execCommand('copy');
  window.removeEventListener('copy', put, { capture: true });
  return copied;
}
