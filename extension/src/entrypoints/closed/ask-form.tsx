import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Overview } from '@/messages';
import { ReasonInput } from '@/ui/parts/labelled';
import { OpeningTrouble } from '@/ui/parts/opening-problem';
import { useOpening } from '@/ui/use-opening';
import { useWords } from '@/ui/words';
import { type Draft, MINUTES, openOf } from './asking';

interface AskFormProps {
  /** The platform's id. */
  platform: string;
  draft: Draft;
  change: (draft: Draft) => void;
  /** How long the wait is, and what is left of it. */
  waitMs: number;
  leftMs: number;
  accept: (answer: Overview) => void;
  /** The way out, beside the button. */
  leave: ComponentChildren;
}

/** What for, for how long, and a button that can be pressed when the wait is over. */
export function AskForm({ platform, draft, change, waitMs, leftMs, accept, leave }: AskFormProps) {
  const { text, count } = useWords();
  const { busy, problem, ask } = useOpening(accept);
  const [wrong, setWrong] = useState(false);
  const waits = leftMs > 0;
  const submit = async (event: Event) => {
    event.preventDefault();
    const open = openOf(draft, platform);
    setWrong(!open);
    if (open && !waits) await ask({ type: 'delay', open });
  };
  const isReason = problem?.field === 'reason';
  return (
    <form class="ask-form" noValidate onSubmit={(event) => void submit(event)}>
      <ReasonInput
        label={text('delay.reason')}
        reason={draft.reason}
        change={(reason) => {
          setWrong(false);
          change({ ...draft, reason });
        }}
        wrong={wrong || isReason}
      />
      <MinutesRow minutes={draft.minutes} choose={(minutes) => change({ ...draft, minutes })} />
      <div class="buttons">
        <button type="submit" class="button ask-open" disabled={waits || busy}>
          {waits && <Progress share={1 - leftMs / waitMs} />}
          {waits ? count('delay.wait', Math.ceil(leftMs / 1000)) : count('delay.open', draft.minutes)}
        </button>
        {leave}
      </div>
      <p class="unseen" role="status">
        {!waits && text('delay.ready')}
      </p>
      <OpeningTrouble problem={isReason ? undefined : problem} />
    </form>
  );
}

/** How much of the wait is over, seen in the button while that cannot be pressed. */
function Progress({ share }: { share: number }) {
  return <span class="ask-progress" aria-hidden="true" style={{ inlineSize: `${share * 100}%` }} />;
}

function MinutesRow({ minutes, choose }: { minutes: number; choose: (minutes: number) => void }) {
  const { text, durationInWords } = useWords();
  const name = useId();
  return (
    <fieldset class="field ask-minutes">
      <legend>{text('delay.minutes')}</legend>
      <div class="days-row">
        {MINUTES.map((one) => (
          <label key={one} class="weekday">
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === minutes}
              onChange={() => choose(one)}
            />
            {durationInWords(one * 60_000)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
