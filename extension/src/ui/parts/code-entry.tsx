import { useId, useState } from 'preact/hooks';
import type { CodeProblem, Overview } from '@/messages';
import { useAction } from '../use-action';
import { useWords } from '../words';
import { Command } from './command';

/** Connects by a code, for a browser that the native-messaging host does not reach. */
export function CodeEntry({ accept }: { accept: (answer: Overview) => void }) {
  const { text } = useWords();
  const { send, busy } = useAction(accept);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<CodeProblem>();
  const [field, trouble] = [useId(), useId()];
  const enter = async () => {
    if (busy) return;
    const answer = await send({ type: 'code', text: typed });
    setProblem(answer ? answer.problem : { why: 'unreachable' });
  };
  // Not a form: on the first page this stands inside one.
  return (
    <div class="code">
      <Command says="code.command" line="offhours pair" />
      <label for={field}>{text('code.label')}</label>
      <div class="code-line">
        <input
          id={field}
          type="text"
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          spellcheck={false}
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby={trouble}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void enter();
          }}
        />
        <button type="button" class="button" disabled={busy || typed === ''} onClick={() => void enter()}>
          {text('code.send')}
        </button>
      </div>
      <div id={trouble} role="alert">
        {problem && <Why problem={problem} />}
      </div>
    </div>
  );
}

function Why({ problem: { why, triesLeft } }: { problem: CodeProblem }) {
  const { text, count } = useWords();
  switch (why) {
    case 'wrong':
      return <>{count('code.wrong', triesLeft ?? 0)}</>;
    case 'not_saved':
      return <>{text('error.not_saved')}</>;
    case 'version':
      return <>{text('version')}</>;
    case 'full':
      return <Command says="code.full" line="offhours browsers revoke BROWSER" />;
    default:
      return <>{text(`code.${why}`)}</>;
  }
}
