/** A field that a person writes in. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLElement;

const TEXT_TYPES = new Set(['text', 'url', 'email', 'tel', 'number']);
const FIELDS = 'textarea, input, [contenteditable]:not([contenteditable="false"])';
const SEARCH = '[role="search"], search';

/**
 * The field an event came from, seen through open shadow roots. Search boxes and passwords are not fields: a search is no
 * work to lose, and nobody drafts a password.
 */
export function fieldOf(event: Event): Field | undefined {
  const origin = event.composedPath()[0];
  if (!(origin instanceof HTMLElement)) return undefined;
  const field = origin.isContentEditable ? editingHost(origin) : origin;
  return isField(field) ? field : undefined;
}

/** All fields under a document or shadow root. */
export function fieldsIn(root: ParentNode): Field[] {
  return [...root.querySelectorAll<HTMLElement>(FIELDS)].filter(isField);
}

/** What a field holds, without the invisible characters that editors keep in an empty one. */
export function textOf(field: Field): string {
  const text = hasValue(field) ? field.value : (field.textContent ?? '');
  return text.replace(/[\u200B\uFEFF]/g, '').trim();
}

/** What a field holds as its person sees it, line by line. */
export function draftOf(field: Field): string {
  // biome-ignore lint/performance/useDomNodeTextContent: the text alone has no line breaks
  const text = hasValue(field) ? field.value : field.innerText;
  return text.replace(/[\u200B\uFEFF]/g, '').trimEnd();
}

/** What the page itself put in the field, as far as the page says so. */
export function pageTextOf(field: Field): string {
  return hasValue(field) ? field.defaultValue.trim() : '';
}

function isField(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return TEXT_TYPES.has(element.type) && !isSearch(element);
  if (element instanceof HTMLTextAreaElement) return !isSearch(element);
  return element.isContentEditable && !isSearch(element);
}

function isSearch(element: HTMLElement): boolean {
  if (element.role === 'searchbox' || element.enterKeyHint === 'search') return true;
  if (element instanceof HTMLInputElement && element.role === 'combobox') return true;
  return element.closest(SEARCH) !== null;
}

/** The outermost element of one editable region: editors rebuild everything inside it at will. */
function editingHost(element: HTMLElement): HTMLElement {
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

function hasValue(field: Field): field is HTMLInputElement | HTMLTextAreaElement {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
}
