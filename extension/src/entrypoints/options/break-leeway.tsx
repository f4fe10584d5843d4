import type { BreakKind } from '@protocol/messages';
import { useId } from 'preact/hooks';
import {
  AGAIN,
  BREAK_KINDS,
  CREDITS,
  isOn,
  type LeewayField,
  POSTPONES,
  withField,
  withPostpones,
  written,
} from '@/hours/breaks';
import { amongAmounts, amongNumbers } from '@/hours/offered';
import { useWords } from '@/ui/words';
import { amountWords } from './amount-words';
import { BreakColumns } from './break-columns';
import { Chosen } from './chosen';
import { useSheet } from './sheet';

/** What may stand in for a break when it is due: a later time, or to have been away. */
export function BreakLeeway() {
  const { settings } = useSheet();
  const kinds = BREAK_KINDS.filter((kind) => isOn(settings.breaks, kind));
  if (kinds.length === 0) return null;
  return (
    <BreakColumns of="leeway">
      {kinds.map((kind) => (
        <LeewayOf key={kind} kind={kind} />
      ))}
    </BreakColumns>
  );
}

function LeewayOf({ kind }: { kind: BreakKind }) {
  const { text, number } = useWords();
  const { settings, edit } = useSheet();
  const { postpones } = settings.breaks[kind];
  const title = useId();
  return (
    <fieldset class="break-more-part" aria-labelledby={title}>
      <strong id={title}>{text(`break.${kind}`)}</strong>
      <Chosen
        path={`breaks.${kind}.postpones`}
        name={`${kind}-postpones`}
        label={text('hours.break.postpones')}
        value={`${postpones}`}
        values={amongNumbers(POSTPONES, postpones)}
        say={(n) => (n === '0' ? text('hours.break.never') : number(Number(n)))}
        choose={(n) => edit(withPostpones(settings, kind, Number(n)))}
      />
      {postpones > 1 && <Lasting kind={kind} field="postpone_again" offered={AGAIN} />}
      <Lasting kind={kind} field="credit" offered={CREDITS} />
    </fieldset>
  );
}

interface LastingProps {
  kind: BreakKind;
  field: LeewayField;
  offered: readonly string[];
}

/** A duration from a list, or none. */
function Lasting({ kind, field, offered }: LastingProps) {
  const words = useWords();
  const { settings, edit } = useSheet();
  const value = written(settings.breaks, kind, field);
  const none = field === 'credit' ? 'hours.break.never' : 'hours.break.postpone_again.same';
  return (
    <Chosen
      path={`breaks.${kind}.${field}`}
      name={`${kind}-${field}`}
      label={words.text(`hours.break.${field}`)}
      value={value}
      values={amongAmounts(offered, value)}
      say={(amount) => amountWords(amount, words) ?? words.text(none)}
      choose={(amount) => edit(withField(settings, kind, field, amount))}
    />
  );
}
