import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { limits } from '@/limits';
import type { Draft } from '../on-call-draft';
import { platformsWith } from '../platforms';
import { useWords } from '../words';

/** The longest reason, in characters. */
const MAX_REASON = 200;

interface FieldProps {
  draft: Draft;
  change: (more: Partial<Draft>) => void;
  wrong: boolean;
}

/** Only platforms on which something is posted. */
export function PlatformField({ draft, change, wrong }: FieldProps) {
  const { text } = useWords();
  return (
    <Labelled label={text('on_call.platform')} problem={wrong ? text('on_call.wrong.platform') : undefined}>
      {(described) => (
        <select
          {...described}
          value={draft.platform}
          onChange={(event) => change({ platform: event.currentTarget.value })}
        >
          <option value="">{text('on_call.platform.none')}</option>
          {platformsWith('content').map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function MinutesField({ draft, change, wrong }: FieldProps) {
  const { text, number } = useWords();
  const { MinOnCallMinutes, MinNarrowOnCallMinutes, MaxOnCallMinutes } = limits;
  const least = number(draft.post ? MinNarrowOnCallMinutes : MinOnCallMinutes);
  const problem = text('on_call.wrong.minutes', { least, most: number(MaxOnCallMinutes) });
  return (
    <Labelled label={text('on_call.minutes')} problem={wrong ? problem : undefined}>
      {(described) => (
        <input
          {...described}
          class="on-call-minutes"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={draft.minutes}
          onInput={(event) => change({ minutes: event.currentTarget.value })}
        />
      )}
    </Labelled>
  );
}

export function ReasonField({ draft, change, wrong }: FieldProps) {
  const { text, number } = useWords();
  const problem = text('on_call.wrong.reason', { most: number(MAX_REASON) });
  return (
    <Labelled
      label={text('on_call.reason')}
      note={text('on_call.reason.note')}
      problem={wrong ? problem : undefined}
    >
      {(described) => (
        <input
          {...described}
          type="text"
          dir="auto"
          maxLength={MAX_REASON}
          autoComplete="off"
          value={draft.reason}
          onInput={(event) => change({ reason: event.currentTarget.value })}
        />
      )}
    </Labelled>
  );
}

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
function Labelled({ label, note, problem, children }: LabelledProps) {
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
