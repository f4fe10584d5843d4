import { activeElement } from '@/openings/page/typed';

/** Inputs that nobody writes in. */
const PRESSED = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'hidden',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** Whether the keyboard is in a field with something in it, searches and passwords too, or in a frame, which may have such a field. */
export function writesNow(): boolean {
  const active = activeElement(document);
  if (active instanceof HTMLIFrameElement) return true;
  if (active instanceof HTMLInputElement) return !PRESSED.has(active.type) && active.value !== '';
  if (active instanceof HTMLTextAreaElement) return active.value !== '';
  return active instanceof HTMLElement && active.isContentEditable && active.textContent.trim() !== '';
}

/** Whether something fills the screen, or makes all beside it inert: nothing of ours could be pressed then. */
export function isTaken(): boolean {
  return (
    document.fullscreenElement !== null ||
    matchMedia('(display-mode: fullscreen)').matches ||
    document.querySelector('dialog:modal') !== null
  );
}
