import type { BreakKind } from '@protocol/messages';
import { type BreakField as Field, withField, written } from '@/hours/breaks';
import { amountOf, writeAmount } from '@/hours/duration';
import type { TextKey } from '@/i18n';
import { useWords } from '@/ui/words';
import { NumberField } from './fields';
import { problemAt, useSheet } from './sheet';

const LABELS: Record<Field, TextKey> = {
  every: 'hours.break.every',
  length: 'hours.break.length',
  postpone: 'hours.break.postpone',
  long_after: 'hours.break.every',
  long_length: 'hours.break.length',
};

interface FieldProps {
  kind: BreakKind;
  field: Field;
}

/** One duration of a kind of break. That of a look at something far away is counted in seconds. */
export function BreakField({ kind, field }: FieldProps) {
  const { text, count } = useWords();
  const { settings, edit, problems } = useSheet();
  const inSeconds = kind === 'eyes' && field === 'length';
  const amount = amountOf(written(settings.breaks, kind, field), inSeconds ? 'seconds' : 'minutes');
  return (
    <NumberField
      name={`${kind}-${field}`}
      label={text(LABELS[field])}
      value={amount.n}
      change={(n) => edit(withField(settings, kind, field, writeAmount({ ...amount, n })))}
      least={1}
      most={amount.unit === 'seconds' ? 3600 : 720}
      unit={count(`unit.${amount.unit}`, amount.n)}
      problem={problemAt(problems, `breaks.${kind}.${field}`)}
    />
  );
}
