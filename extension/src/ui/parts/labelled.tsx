import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../words';

/** The longest reason, in characters. */
const MAX_REASON = 200;

interface Described {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

interface LabelledProps {
  label: string;
  note?: string;
  problem: string | undefined;
  children: (described: Described) => ComponentChildren;
}

/** A field with its name above it, and below it what is wrong, or else what is good to know. */
export function Labelled({ label, note, problem, children }: LabelledProps) {
  const [field, trouble] = [useId(), useId()];
  return (
    <div class="field">
      <label for={field}>{label}</label>
      {children({ id: field, 'aria-invalid': problem !== undefined, 'aria-describedby': trouble })}
      <div id={trouble}>
        {problem ? <span role="alert">{problem}</span> : note && <span class="soft">{note}</span>}
      </div>
    </div>
  );
}

interface ReasonInputProps {
  label: string;
  reason: string;
  change: (reason: string) => void;
  wrong: boolean;
}

/** What something is opened for, on one line. */
export function ReasonInput({ label, reason, change, wrong }: ReasonInputProps) {
  const { text, number } = useWords();
  const problem = text('on_call.wrong.reason', { most: number(MAX_REASON) });
  return (
    <Labelled label={label} note={text('on_call.reason.note')} problem={wrong ? problem : undefined}>
      {(described) => (
        <input
          {...described}
          type="text"
          dir="auto"
          maxLength={MAX_REASON}
          autoComplete="off"
          value={reason}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
