import { type Field, fieldsIn, textOf } from '@/enforcer/page/fields';
import type { Box } from './edge';

/** Where text stands that a person has typed, or is about to. A frame that they write in counts as a whole. */
export function typedBoxes(): Box[] {
  const active = activeElement(document);
  const typed: Element[] = fieldsIn(document).filter((field: Field) => textOf(field) !== '');
  return [...typed, ...(active && isWritten(active) ? [active] : [])].map((element) =>
    element.getBoundingClientRect(),
  );
}

/** The element that has the keyboard, seen through open shadow roots. */
export function activeElement(root: DocumentOrShadowRoot): Element | undefined {
  const element = root.activeElement;
  return element?.shadowRoot ? activeElement(element.shadowRoot) : (element ?? undefined);
}

function isWritten(element: Element): boolean {
  if (element instanceof HTMLIFrameElement) return true;
  return element.matches('input, textarea') || (element instanceof HTMLElement && element.isContentEditable);
}
