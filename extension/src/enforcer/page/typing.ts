import { draftOf, type Field, fieldOf, fieldsIn, pageTextOf, textOf } from './fields';

/** `beforeinput` and `paste` too: editors that draw for themselves cancel those, and then no `input` ever comes. */
const TYPING = ['beforeinput', 'input', 'paste', 'drop', 'compositionend'] as const;

/** Knows whether a frame holds text that a person typed. It keeps no text but what fields held before they were typed in. */
export interface Typing {
  holdsText(): boolean;
  /** What was typed, field by field; what the page may have put there itself only where nothing else is found. */
  drafts(): string[];
}

/**
 * Begins to watch. A page that was already there when we came may have been typed in before, so in one of those every field
 * that differs from what the page put there counts.
 */
export function watchTyping(cameLate: boolean): Typing {
  let typed = cameLate;
  const before = new WeakMap<Field, string>();
  const touched = new WeakSet<Field>();
  const roots = new Set<ParentNode>([document]);

  const remember = (event: Event) => {
    const field = event.isTrusted ? fieldOf(event) : undefined;
    if (!field) return;
    if (!before.has(field) && !typed) before.set(field, textOf(field));
    roots.add(rootOf(field));
    if (event.type === 'focusin') return;
    typed = true;
    touched.add(field);
  };
  for (const type of ['focusin', ...TYPING])
    window.addEventListener(type, remember, { capture: true, passive: true });

  const isTyped = (field: Field) => {
    const text = textOf(field);
    return text !== '' && text !== (before.get(field) ?? pageTextOf(field));
  };
  // Fields are looked up anew: a page may have replaced the one that was typed in by another with the same text.
  return {
    holdsText: () => typed && [...roots].some((root) => fieldsIn(root).some(isTyped)),
    drafts: () => {
      const all = typed ? [...roots].flatMap((root) => fieldsIn(root).filter(isTyped)) : [];
      const own = all.filter((field) => touched.has(field));
      return outermost(own.length > 0 ? own : all).map(draftOf);
    },
  };
}

/** Without the fields that lie in another. */
function outermost(fields: Field[]): Field[] {
  return fields.filter((field) => !fields.some((other) => other !== field && other.contains(field)));
}

function rootOf(field: Field): ParentNode {
  const root = field.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}
