import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpeningProblem } from '../use-opening';
import { OpeningTrouble } from './opening-problem';

export interface Option<Value extends string> {
  value: Value;
  label: string;
}

interface OneOfProps<Value extends string> {
  /** Of the radio buttons, for the form. */
  name: string;
  legend: string;
  options: readonly Option<Value>[];
  /** What holds now. */
  held: Value;
  /** What follows from the choice. */
  note: string;
  /** On the button that says what arrows have chosen. */
  save: string;
  busy: boolean;
  problem: OpeningProblem | undefined;
  say: (value: Value) => void;
  close: () => void;
  /** Buttons beside that. */
  children?: ComponentChildren;
}

/** A choice of one. A click says it at once; arrows only choose, for they pass by others on their way. */
export function OneOf<Value extends string>(props: OneOfProps<Value>) {
  const { held, note, save, busy, problem, say, close, children } = props;
  const [chosen, choose] = useState(held);
  const points = useRef(false);
  const pick = (value: Value) => {
    choose(value);
    if (points.current) say(value);
  };
  return (
    <form
      class="page-choice"
      onPointerDown={() => {
        points.current = true;
      }}
      onKeyDown={(event) => {
        points.current = false;
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        say(chosen);
      }}
    >
      <Options {...props} chosen={chosen} pick={pick} />
      <p class="soft">{note}</p>
      <div class="buttons">
        {chosen !== held && (
          <button type="submit" class="button button-inline" disabled={busy}>
            {save}
          </button>
        )}
        {children}
      </div>
      <OpeningTrouble problem={problem} />
    </form>
  );
}

interface OptionsProps<Value extends string>
  extends Pick<OneOfProps<Value>, 'name' | 'legend' | 'options' | 'held'> {
  chosen: Value;
  pick: (value: Value) => void;
}

function Options<Value extends string>(props: OptionsProps<Value>) {
  const { name, legend, options, held, chosen, pick } = props;
  const all = useRef<HTMLFieldSetElement>(null);
  useEffect(() => all.current?.querySelector<HTMLInputElement>(':checked')?.focus(), []);
  return (
    <fieldset ref={all}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} data-held={value === held}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => pick(value)}
          />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
