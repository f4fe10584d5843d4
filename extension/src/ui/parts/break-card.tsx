import type { Break } from '@protocol/messages';
import { ideaOf, type OwnIdeas } from '@/rest/ideas';
import { postponeLabel } from '@/rest/postpone';
import { type BreakChoice, choices, isPressing, isSkipMissing, minutesSince } from '../next-break';
import type { Action } from '../use-action';
import { useWords, type Words } from '../words';
import { breakLine, breakTitle } from './break-words';

interface CardProps {
  due: Break;
  ideas: OwnIdeas;
  nowMs: number;
  action: Action;
  /** When a pause of all of them ends, if there is one. */
  pausedUntilMs: number | undefined;
}

/** The break that matters most now: what it is, and what can be done about it. */
export function BreakCard({ due, ideas, nowMs, action, pausedUntilMs }: CardProps) {
  const words = useWords();
  const line = breakLine(due, nowMs, words, pausedUntilMs);
  const since = minutesSince(due, nowMs);
  return (
    <div class="break" data-state={due.state} data-kind={due.kind}>
      <div>
        <h3>{breakTitle(due, words)}</h3>
        {line && <p class={due.stands ? 'break-line break-stands' : 'break-line'}>{line}</p>}
        {isPressing(due) && <WhatToDo due={due} ideas={ideas} />}
        {since !== undefined && <p class="soft">{words.count('break.since', since)}</p>}
        {isSkipMissing(due) && <p class="soft">{words.text('break.no_skip')}</p>}
      </div>
      <div class="buttons">
        {choices(due).map((act) => (
          <ActButton key={act} act={act} due={due} action={action} />
        ))}
      </div>
    </div>
  );
}

/** One sentence: for how long, in the unit that its breaks are long in; and while it runs, what to do meanwhile. */
function WhatToDo({ due, ideas }: Pick<CardProps, 'due' | 'ideas'>) {
  const { text, count } = useWords();
  if (due.state === 'running') {
    return (
      <p class="soft" dir="auto">
        {ideaOf(due, ideas, { text })}
      </p>
    );
  }
  const unitMs = due.kind === 'eyes' ? 1_000 : 60_000;
  return (
    <p class="soft">{count(`break.${due.kind}.body`, Math.max(Math.round(due.lengthMs / unitMs), 1))}</p>
  );
}

const LOOKS: Record<BreakChoice, string> = {
  now: 'button button-quiet',
  start: 'button',
  postpone: 'button button-quiet',
  skip: 'button button-plain',
};

function ActButton({ act, due, action }: { act: BreakChoice; due: Break; action: Action }) {
  const words = useWords();
  return (
    <button
      type="button"
      class={LOOKS[act]}
      data-act={act}
      onClick={() => void action.send({ type: 'break', command: { act, kind: due.kind } })}
    >
      {labelOf(act, due, words)}
    </button>
  );
}

function labelOf(act: BreakChoice, due: Break, words: Words): string {
  if (act === 'postpone') return postponeLabel(due, words);
  return words.text(act === 'skip' && due.state === 'running' ? 'break.end' : `break.${act}`);
}
