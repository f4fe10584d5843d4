import type { BreakField, LeewayField } from '@/hours/breaks';
import type { Change } from '@/hours/changes';
import type { TextKey, Texts } from '@/i18n';
import { amountWords } from './amount-words';

/** A value that would change: what it is, what it was and what it would be. */
export type ValueWords = Record<'what' | 'before' | 'after', string>;

type OfBreak = Extract<Change, { kind: 'break' | 'postpones' | 'weight' | 'skips' | 'strain' }>;

/** What no duration at all means, where that is not that the break never comes. */
const NONE: Partial<Record<BreakField | LeewayField, TextKey>> = {
  credit: 'change.none',
  postpone_again: 'hours.break.postpone_again.same',
};

/** The words for what would change of breaks. */
export function breakValue(change: OfBreak, texts: Texts): ValueWords {
  const { text, count } = texts;
  switch (change.kind) {
    case 'break': {
      const what = text(`change.break.${change.field}`, { break: text(`break.${change.which}`) });
      const said = (written: string) =>
        amountWords(written, texts) ?? text(NONE[change.field] ?? 'change.never');
      return { what, before: said(change.before), after: said(change.after) };
    }
    case 'postpones': {
      const what = text('change.break.postpones', { break: text(`break.${change.which}`) });
      const said = (times: number) => (times > 0 ? texts.number(times) : text('change.not_at_all'));
      return { what, before: said(change.before), after: said(change.after) };
    }
    case 'weight': {
      const said = (weight: number) => count('minutes', weight);
      return { what: text('hours.break.weight'), before: said(change.before), after: said(change.after) };
    }
    case 'skips': {
      const said = (skips: number) => (skips > 0 ? texts.number(skips) : text('hours.break.skips.any'));
      return { what: text('hours.break.skips'), before: said(change.before), after: said(change.after) };
    }
    case 'strain': {
      const said = (strain: string) => amountWords(strain, texts) ?? text('change.off');
      return { what: text('hours.break.strain'), before: said(change.before), after: said(change.after) };
    }
  }
}
