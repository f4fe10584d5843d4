import type { BreakRule } from '@protocol/messages';
import { useRef } from 'preact/hooks';
import { BREAK_FIELDS, BREAK_KINDS, type BreakField, type BreakKind } from '@/hours/changes';
import { type Amount, amountOf, writeAmount } from '@/hours/duration';
import type { TextKey } from '@/i18n';
import { useWords } from '@/ui/words';
import { NumberField } from './fields';
import { QuietSwitch } from './quiet-switch';
import { Section } from './section';
import { problemAt, useSheet } from './sheet';

/** What a kind is when it is switched on and was never on before. */
const USUAL: Record<BreakKind, BreakRule> = {
  eyes: { every: '20m', length: '20s', postpone: '3m', postpones: 2, credit: '3m' },
  move: { every: '50m', length: '5m', postpone: '3m', postpones: 2, credit: '5m' },
};

const UNITS: Record<BreakKind, Record<BreakField, Amount['unit']>> = {
  eyes: { every: 'minutes', length: 'seconds', postpone: 'minutes' },
  move: { every: 'minutes', length: 'minutes', postpone: 'minutes' },
};

const LABELS: Record<BreakField, TextKey> = {
  every: 'hours.break.every',
  length: 'hours.break.length',
  postpone: 'hours.break.postpone',
};

/** When breaks are due, and how long they last. */
export function BreakRules() {
  const { text } = useWords();
  return (
    <Section name="breaks" title={text('breaks')}>
      <div class="cards">
        {BREAK_KINDS.map((kind) => (
          <Kind key={kind} kind={kind} />
        ))}
        <div class="card">
          <QuietSwitch which="breaks" />
        </div>
      </div>
    </Section>
  );
}

function Kind({ kind }: { kind: BreakKind }) {
  const { text, count } = useWords();
  const { settings, edit, problems } = useSheet();
  const rule = settings.breaks[kind];
  const last = useRef(USUAL[kind]);
  if (rule.every !== '') last.current = rule;
  const put = (next: BreakRule) => edit({ ...settings, breaks: { ...settings.breaks, [kind]: next } });
  return (
    <div class="card">
      <label class="switch">
        <input
          type="checkbox"
          name={`${kind}-on`}
          checked={rule.every !== ''}
          onChange={(event) => put(event.currentTarget.checked ? last.current : { ...rule, every: '' })}
        />
        <strong>{text(`break.${kind}`)}</strong>
      </label>
      <p class="soft">{text(`hours.break.${kind}.help`)}</p>
      {rule.every !== '' && (
        <div class="fields">
          {BREAK_FIELDS.map((field) => {
            const amount = amountOf(rule[field], UNITS[kind][field]);
            return (
              <NumberField
                key={field}
                name={`${kind}-${field}`}
                label={text(LABELS[field])}
                value={amount.n}
                change={(n) => put({ ...rule, [field]: writeAmount({ ...amount, n }) })}
                least={1}
                most={amount.unit === 'seconds' ? 3600 : 720}
                unit={count(`unit.${amount.unit}`, amount.n)}
                problem={problemAt(problems, `breaks.${kind}.${field}`)}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}
