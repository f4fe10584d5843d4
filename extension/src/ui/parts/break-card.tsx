import type { Break, BreakAct } from '@protocol/messages';
import { choices } from '../next-break';
import type { Action } from '../use-action';
import { useWords } from '../words';
import { useBreakLine, useBreakTitle } from './break-words';

/** The break that matters most now: what it is, and what can be done about it. */
export function BreakCard({ due, nowMs, action }: { due: Break; nowMs: number; action: Action }) {
  const { text, count } = useWords();
  const title = useBreakTitle(due);
  const line = useBreakLine(due, nowMs);
  const unit = due.lengthMs < 60_000 ? 1_000 : 60_000;
  return (
    <div class="break" data-state={due.state} data-kind={due.kind}>
      <h3>{title}</h3>
      {line && <p class="break-line">{line}</p>}
      {due.state !== 'ahead' && (
        <p class="soft">{count(`break.${due.kind}.body`, Math.round(due.lengthMs / unit))}</p>
      )}
      <div class="buttons">
        {choices(due).map((act) => (
          <ActButton key={act} act={act} due={due} action={action} />
        ))}
      </div>
      {action.failed && <p role="alert">{text('error.unavailable')}</p>}
    </div>
  );
}

function ActButton({ act, due, action }: { act: BreakAct; due: Break; action: Action }) {
  const { text, count } = useWords();
  const label =
    act === 'postpone' ? count('break.postpone', Math.round(due.postponeMs / 60_000)) : text(`break.${act}`);
  return (
    <button
      type="button"
      class={act === 'start' ? 'button' : 'button button-quiet'}
      data-act={act}
      onClick={() => void action.send({ type: 'break', command: { act, kind: due.kind } })}
    >
      {label}
    </button>
  );
}
