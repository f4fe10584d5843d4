import type { Break, BreakCommand, Status } from '@protocol/messages';
import type { Overview } from '@/messages';
import { byUrgency, isPressing, isToBeTold } from '../next-break';
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
  const { part, pause, resume } = usePause(action);
  const [first, ...others] = byUrgency(status.breaks, nowMs);
  const pressing = first !== undefined && isPressing(first);
  const { pausedUntilMs } = status;
  const paused = pausedUntilMs !== undefined;
  return (
    <section ref={part} class={pressing ? 'breaks breaks-pressing' : 'breaks'} aria-labelledby="breaks">
      <h2 id="breaks" class="unseen">
        {text('breaks')}
      </h2>
      {paused && <Paused untilMs={pausedUntilMs} resume={resume} />}
      {first ? (
        <BreakCard due={first} ideas={ideas} nowMs={nowMs} action={action} paused={paused} />
      ) : (
        <p class="soft">{text('breaks.off')}</p>
      )}
      {!pressing &&
        others.filter(isToBeTold).map((other) => <OtherBreak key={other.kind} due={other} nowMs={nowMs} />)}
      {!paused && canPause(status) && <PauseOffer pauses={pauses(status, nowMs)} pause={pause} />}
      {action.failed && <p role="alert">{text('error.unavailable')}</p>}
    </section>
  );
}

function OtherBreak({ due, nowMs }: { due: Break; nowMs: number }) {
  const words = useWords();
  const line = otherLine(due, nowMs, words);
  return (
    <p class="break-other soft" data-kind={due.kind} data-state={due.state}>
      <span>{breakTitle(due, words)}</span>
      {line && <span>{line}</span>}
    </p>
  );
}

/** Pauses and resumes. Each takes its own button away, so that the focus goes to the one that takes it back. */
function usePause({ send }: Action) {
  const { part, focus } = useFocus<HTMLElement>();
  const act = async (command: BreakCommand, then: string) => {
    focus(then);
    if (!(await send({ type: 'break', command }))) focus(undefined);
  };
  return {
    part,
    pause: (forMs: number) => void act({ act: 'pause', forMs }, '.break-resume'),
    resume: () => void act({ act: 'resume' }, '.break-pause summary'),
  };
}
