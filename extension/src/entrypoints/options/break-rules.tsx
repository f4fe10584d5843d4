import type { BreakKind } from '@protocol/messages';
import { useRef } from 'preact/hooks';
import { BREAK_KINDS, isOn, shownFields, USUAL, withoutKind, withRule } from '@/hours/breaks';
import { useWords } from '@/ui/words';
import { BreakField } from './break-field';
import { BreakMore } from './break-more';
import { QuietSwitch } from './quiet-switch';
import { Section } from './section';
import { useSheet } from './sheet';

/** When breaks are due, and how long they last. */
export function BreakRules() {
  const { text } = useWords();
  return (
    <Section name="breaks" title={text('breaks')}>
      <div class="cards">
        {BREAK_KINDS.map((kind) => (
          <Kind key={kind} kind={kind} />
        ))}
        <div class="card break-quiet">
          <QuietSwitch which="breaks" />
        </div>
        <BreakMore />
      </div>
    </Section>
  );
}

function Kind({ kind }: { kind: BreakKind }) {
  const { text } = useWords();
  const { settings, edit } = useSheet();
  const on = isOn(settings.breaks, kind);
  const last = useRef(USUAL[kind]);
  last.current = (on && settings.breaks[kind]) || last.current;
  const turn = (to: boolean) =>
    edit(to ? withRule(settings, kind, last.current) : withoutKind(settings, kind));
  return (
    <div class="card">
      <label class="switch">
        <input
          type="checkbox"
          name={`${kind}-on`}
          checked={on}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        <strong>{text(`break.${kind}`)}</strong>
      </label>
      <p class="soft">{text(`hours.break.${kind}.help`)}</p>
      {on && (
        <div class="fields">
          {shownFields(settings.breaks, kind).map((field) => (
            <BreakField key={field} kind={kind} field={field} />
          ))}
        </div>
      )}
    </div>
  );
}
