import { copyText } from './copy';
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
    const copied = await copyText(drafts().join('\n\n')).catch(() => false);
    told.textContent = copied ? words.copied : words.notCopied;
    told.hidden = false;
  });
  line.append(button, told);
  return line;
}
