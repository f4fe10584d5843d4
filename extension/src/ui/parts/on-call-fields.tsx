import { limits } from '@/limits';
import type { Draft } from '../on-call-draft';
import { useWords } from '../words';
import { Labelled, ReasonInput } from './labelled';

interface FieldProps {
  draft: Draft;
  change: (more: Partial<Draft>) => void;
  wrong: boolean;
}

/** Only platforms on which something is posted. */
export function PlatformField({ draft, change, wrong }: FieldProps) {
  const { text, platforms } = useWords();
  return (
    <Labelled label={text('on_call.platform')} problem={wrong ? text('on_call.wrong.platform') : undefined}>
      {(described) => (
        <select
          {...described}
          value={draft.platform}
          onChange={(event) => change({ platform: event.currentTarget.value })}
        >
          <option value="">{text('on_call.platform.none')}</option>
          {platforms.having('content').map(({ id, name }) => (
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
  const { text } = useWords();
  return (
    <ReasonInput
      label={text('on_call.reason')}
      reason={draft.reason}
      change={(reason) => change({ reason })}
      wrong={wrong}
    />
  );
}
