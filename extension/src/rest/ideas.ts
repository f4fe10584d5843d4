import type { Break, BreakKind, Settings } from '@protocol/messages';
import type { Texts } from '@/i18n';

/** What a person has written down to do in breaks, as in their settings. */
export type OwnIdeas = Settings['breaks']['ideas'];

/** Of each kind the product has so many ideas of its own. */
const BUILT_IN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/**
 * What to do in a break: one of its person's own ideas for that kind, or one of ours where they have none. The break says which, so that
 * every screen says the same. It is plain text, whoever wrote it.
 */
export function ideaOf(
  { kind, idea = 0 }: Pick<Break, 'kind' | 'idea'>,
  own: OwnIdeas,
  { text }: Pick<Texts, 'text'>,
): string {
  const written = own?.[kind] ?? [];
  return pick(written, idea) ?? builtIn(kind, idea, text);
}

function builtIn(kind: BreakKind, idea: number, text: Texts['text']): string {
  return text(`idea.${kind}.${pick(BUILT_IN, idea) ?? 1}`);
}

/** The one at the number modulo their count; undefined of none. */
function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % items.length];
}
