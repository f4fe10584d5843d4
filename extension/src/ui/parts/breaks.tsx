import type { Break, BreakCommand, BreakKind, Status } from '@protocol/messages';
import type { Overview } from '@/messages';
import { byUrgency, choices, isOffForBreaks, isPressing, isToBeTold } from '../next-break';
import { canPause, pauses } from '../pause';
import { type Action, useAction } from '../use-action';
import { useFocus } from '../use-focus';
import { useWords } from '../words';
import { BreakCard } from './break-card';
import { breakTitle, otherLine } from './break-words';
import { Paused, PauseOffer } from './pause';

interface BreaksProps {
  status: Status;
  ideas: Overview['ideas'];
  nowMs: number;
  accept: (answer: Overview) => void;
}

/** The break that matters most now, and the others in a line each. One that asks or runs stands alone. */
export function Breaks({ status, ideas, nowMs, accept }: BreaksProps) {
  const { text } = useWords();
  const action = useAction(accept);
  const { part, now, pause, resume } = useActs(action);
  const later = isOffForBreaks(status) && status.breaks.length > 0;
  const shown = later ? status.breaks.filter(isPressing) : status.breaks;
  const [first, ...others] = byUrgency(shown, nowMs);
  const pressing = first !== undefined && isPressing(first);
  const { pausedUntilMs } = status;
  const paused = pausedUntilMs !== undefined;
  return (
    <section ref={part} class={pressing ? 'breaks breaks-pressing' : 'breaks'} aria-labelledby="breaks">
      <h2 id="breaks" class="unseen">
        {text('breaks')}
      </h2>
      {later && !pressing && <p class="soft">{text('breaks.later')}</p>}
      {paused && <Paused untilMs={pausedUntilMs} resume={resume} />}
      {first && (
        <BreakCard due={first} ideas={ideas} nowMs={nowMs} action={action} pausedUntilMs={pausedUntilMs} />
      )}
      {status.breaks.length === 0 && <p class="soft">{text('breaks.off')}</p>}
      {!pressing &&
        others
          .filter(isToBeTold)
          .map((other) => (
            <OtherBreak key={other.kind} due={other} nowMs={nowMs} pausedUntilMs={pausedUntilMs} now={now} />
          ))}
      {!paused && canPause(status) && <PauseOffer pauses={pauses(status, nowMs)} pause={pause} />}
      {action.failed && <p role="alert">{text('error.unavailable')}</p>}
    </section>
  );
}

interface OtherProps {
  due: Break;
  nowMs: number;
  pausedUntilMs: number | undefined;
  now: (kind: BreakKind) => void;
}

function OtherBreak({ due, nowMs, pausedUntilMs, now }: OtherProps) {
  const words = useWords();
  const line = otherLine(due, nowMs, words, pausedUntilMs);
  return (
    <div class="break-other soft" data-kind={due.kind} data-state={due.state}>
      <span>{breakTitle(due, words)}</span>
      {line && <span>{line}</span>}
      {choices(due).includes('now') && <NowButton due={due} now={now} />}
    </div>
  );
}

/** It has the name of its break for whoever does not see the line. */
function NowButton({ due, now }: { due: Break; now: (kind: BreakKind) => void }) {
  const words = useWords();
  const label = words.text('break.now.short');
  return (
    <button
      type="button"
      class="button button-plain"
      data-act="now"
      aria-label={`${label}: ${breakTitle(due, words)}`}
      onClick={() => now(due.kind)}
    >
      {label}
    </button>
  );
}

/** What goes on from a button that takes itself away: the focus goes to the one that takes it back. */
function useActs({ send }: Action) {
  const { part, focus } = useFocus<HTMLElement>();
  const act = async (command: BreakCommand, then: string) => {
    focus(then);
    if (!(await send({ type: 'break', command }))) focus(undefined);
  };
  return {
    part,
    now: (kind: BreakKind) => void act({ act: 'now', kind }, '.break [data-act=skip]'),
    pause: (forMs: number) => void act({ act: 'pause', forMs }, '.break-resume'),
    resume: () => void act({ act: 'resume' }, '.break-pause summary'),
  };
}
