import type { Break } from '@protocol/messages';
import type { Overview } from '@/messages';
import { byUrgency, isPressing } from '../next-break';
import { useAction } from '../use-action';
import { useWords } from '../words';
import { BreakCard } from './break-card';
import { useBreakLine, useBreakTitle } from './break-words';

interface BreaksProps {
  breaks: Break[];
  nowMs: number;
  accept: (answer: Overview) => void;
}

/** The break that matters most now, and the other one in a line. One that asks or runs stands alone. */
export function Breaks({ breaks, nowMs, accept }: BreaksProps) {
  const { text } = useWords();
  const action = useAction(accept);
  const [first, ...others] = byUrgency(breaks);
  const pressing = first !== undefined && isPressing(first);
  return (
    <section class={pressing ? 'breaks breaks-pressing' : 'breaks'} aria-labelledby="breaks">
      <h2 id="breaks" class="unseen">
        {text('breaks')}
      </h2>
      {first ? (
        <BreakCard due={first} nowMs={nowMs} action={action} />
      ) : (
        <p class="soft">{text('breaks.off')}</p>
      )}
      {!pressing && others.map((other) => <OtherBreak key={other.kind} due={other} nowMs={nowMs} />)}
    </section>
  );
}

function OtherBreak({ due, nowMs }: { due: Break; nowMs: number }) {
  const title = useBreakTitle(due);
  const line = useBreakLine(due, nowMs);
  return (
    <p class="break-other soft" data-kind={due.kind} data-state={due.state}>
      <span>{title}</span>
      {line && <span>{line}</span>}
    </p>
  );
}
