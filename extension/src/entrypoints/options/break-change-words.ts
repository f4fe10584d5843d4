import type { Change } from '@/hours/changes';
import { amountOf } from '@/hours/duration';
import type { Texts } from '@/i18n';

/** A value that would change: what it is, what it was and what it would be. */
export type ValueWords = Record<'what' | 'before' | 'after', string>;

type OfBreak = Extract<Change, { kind: 'break' | 'weight' | 'skips' | 'strain' }>;

/** The words for what would change of breaks. */
export function breakValue(change: OfBreak, texts: Texts): ValueWords {
  const { text, count } = texts;
  switch (change.kind) {
    case 'break': {
      const what = text(`change.break.${change.field}`, { break: text(`break.${change.which}`) });
      const said = (written: string) => amountWords(written, texts) ?? text('change.never');
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

function amountWords(written: string, { count }: Texts): string | undefined {
  if (written === '') return undefined;
  const { n, unit } = amountOf(written, 'minutes');
  return count(unit, n);
}
