import type { ConnectionState, Overview } from '@/messages';
import { useAction } from '../use-action';
import { useWords } from '../words';
import { CodeEntry } from './code-entry';
import { Command } from './command';

/** States that need the person; the others pass by themselves. */
const TROUBLE = ['unpaired', 'revoked', 'disconnected', 'impostor', 'version'] as const;

type Trouble = (typeof TROUBLE)[number];

/** What to type in a terminal, where that helps. */
const COMMANDS = {
  unpaired: 'offhours install',
  disconnected: 'offhours install',
  version: 'offhours restart',
} as const;

/** Where a code leads out: also to a daemon that has lost its pairings, which looks like a stranger to us. */
const BY_CODE: ReadonlySet<Trouble> = new Set(['unpaired', 'revoked', 'impostor']);

/** Whether the person has something to do about the connection. */
export function isTrouble(state: ConnectionState): state is Trouble {
  return TROUBLE.some((trouble) => trouble === state);
}

/** The connection in words and, when it fails, the way out. */
export function Connection({ overview, accept }: { overview: Overview; accept: (answer: Overview) => void }) {
  const { text } = useWords();
  const state = overview.connection;
  return (
    <section class="connection" data-connection={state} aria-label={text('connection')}>
      <p class="connection-state" role="status">
        <span class="dot" aria-hidden="true" />
        {text(state)}
      </p>
      {(isTrouble(state) || state === 'private') && <p class="soft">{text(`${state}.todo`)}</p>}
      <Kept overview={overview} />
      {isTrouble(state) && <WayOut state={state} accept={accept} />}
    </section>
  );
}

function WayOut({ state, accept }: { state: Trouble; accept: (answer: Overview) => void }) {
  const { text } = useWords();
  const { send, busy } = useAction(accept);
  return (
    <>
      {(state === 'unpaired' || state === 'disconnected' || state === 'version') && (
        <Command says={`${state}.command`} line={COMMANDS[state]} />
      )}
      <button
        type="button"
        class="button button-quiet"
        disabled={busy}
        onClick={() => void send({ type: 'reconnect' })}
      >
        {text(state === 'revoked' ? 'revoked.retry' : 'retry')}
      </button>
      {BY_CODE.has(state) && <CodeEntry accept={accept} />}
    </>
  );
}

/** What holds and what is kept while the service is away. */
function Kept({ overview: { connection, plan, planExpired, waiting } }: { overview: Overview }) {
  const { text, count, at } = useWords();
  if (connection === 'connected') return null;
  return (
    <>
      {plan && !planExpired && <p class="soft">{text('plan.stored', { time: at(plan.validUntilMs) })}</p>}
      {waiting > 0 && <p class="soft">{count('waiting', waiting)}</p>}
    </>
  );
}
