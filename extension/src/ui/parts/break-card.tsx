import type { Break } from '@protocol/messages';
import { type BreakChoice, choices, isPressing } from '../next-break';
import type { Action } from '../use-action';
import { useWords } from '../words';
import { useBreakLine, useBreakTitle } from './break-words';

/** The break that matters most now: what it is, and what can be done about it. */
export function BreakCard({ due, nowMs, action }: { due: Break; nowMs: number; action: Action }) {
  const { text } = useWords();
  const title = useBreakTitle(due);
  const line = useBreakLine(due, nowMs);
  return (
    <div class="break" data-state={due.state} data-kind={due.kind}>
      <div>
        <h3>{title}</h3>
        {line && <p class="break-line">{line}</p>}
        {isPressing(due) && <WhatToDo due={due} />}
      </div>
      <div class="buttons">
        {choices(due).map((act) => (
          <ActButton key={act} act={act} due={due} action={action} />
        ))}
      </div>
      {action.failed && <p role="alert">{text('error.unavailable')}</p>}
    </div>
  );
}

/** One sentence; the text of each kind counts in the unit that its breaks are long in. */
function WhatToDo({ due: { kind, lengthMs } }: { due: Break }) {
  const { count } = useWords();
  const unitMs = kind === 'eyes' ? 1_000 : 60_000;
  return <p class="soft">{count(`break.${kind}.body`, Math.max(Math.round(lengthMs / unitMs), 1))}</p>;
}

const LOOKS: Record<BreakChoice, string> = {
  now: 'button button-quiet',
  start: 'button',
  postpone: 'button button-quiet',
  skip: 'button button-plain',
};

function ActButton({ act, due, action }: { act: BreakChoice; due: Break; action: Action }) {
  const { text, count } = useWords();
  const label =
    act === 'postpone' ? count('break.postpone', Math.round(due.postponeMs / 60_000)) : text(`break.${act}`);
  return (
    <button
      type="button"
      class={LOOKS[act]}
      data-act={act}
      onClick={() => void action.send({ type: 'break', command: { act, kind: due.kind } })}
    >
      {label}
    </button>
  );
}
