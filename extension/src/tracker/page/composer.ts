import { fieldsIn } from '@/enforcer/page/fields';
import { MAIN } from '@/enforcer/page/main';

const DIALOG = 'dialog[open], [role="dialog"]';
/** What a dialog holds that is there to be read, searched or chatted in: none of it belongs in one for a new post. */
const OTHER =
  'article, [role="article"], [role="feed"], [role="log"], search, [role="search"], [role="searchbox"], input[type="search"], input[type="password"]';
/** Of the window's width and height: where the pointer is tried. */
const TRIED = [0.1, 0.5, 0.9];

/**
 * The dialog above the page in which such an element is where a post is written; missing where it is anything else. It goes by what a
 * site says to those who cannot, and takes no for an answer: a comment in the feed, a chat beside it, one line of anything.
 */
export function composerOf(element: Element | undefined): Element | undefined {
  const dialog = element?.closest(DIALOG);
  if (!dialog || !editorsIn(dialog).some((editor) => editor.contains(element ?? null))) return undefined;
  return isComposer(dialog) ? dialog : undefined;
}

/** Whether a dialog is one in which a post can be written: it is shown, the rest of the page is out of reach, and it is for nothing else. */
export function isComposer(dialog: Element): boolean {
  if (!isShown(dialog) || !editorsIn(dialog).some(isShown) || !isModal(dialog)) return false;
  return ![...outermost(dialog).querySelectorAll(OTHER)].some(isShown);
}

/** Fields of more than one line. Editors seldom say that they are, so only those are left out that say otherwise. */
function editorsIn(dialog: Element): Element[] {
  return fieldsIn(dialog).filter(
    (field) =>
      !(field instanceof HTMLInputElement) && field.ariaMultiLine !== 'false' && field.role !== 'combobox',
  );
}

function isShown(element: Element): boolean {
  if (element.closest('[aria-hidden="true"], [inert]')) return false;
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** A site that does not say that a dialog is modal may have made it so. */
function isModal(dialog: Element): boolean {
  return dialog.closest('dialog:modal, [aria-modal="true"]') !== null || isMainOutOfReach();
}

/** Whether the main landmark is in view, and no pointer comes to it. */
function isMainOutOfReach(): boolean {
  const main = document.querySelector(MAIN);
  if (!main) return false;
  const { left, right, top, bottom } = main.getBoundingClientRect();
  const points = TRIED.flatMap((x) => TRIED.map((y) => ({ x: x * innerWidth, y: y * innerHeight })));
  const onMain = points.filter(({ x, y }) => x >= left && x < right && y >= top && y < bottom);
  return onMain.length > 2 && onMain.every(({ x, y }) => !main.contains(document.elementFromPoint(x, y)));
}

function outermost(dialog: Element): Element {
  const around = dialog.parentElement?.closest(DIALOG);
  return around ? outermost(around) : dialog;
}
