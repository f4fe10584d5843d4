import type { ConnectionState, Overview } from '@/messages';
import { useAction } from '../use-action';
import { useWords } from '../words';

/** States that need the person; the others pass by themselves. */
const TROUBLE = ['unpaired', 'disconnected', 'impostor', 'version'] as const;

type Trouble = (typeof TROUBLE)[number];

/** What to type in a terminal, where that helps. */
const COMMANDS = { unpaired: 'offhours browsers register', disconnected: 'offhours run' } as const;

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
      {(state === 'unpaired' || state === 'disconnected') && <Command state={state} />}
      <button
        type="button"
        class="button button-quiet"
        disabled={busy}
        onClick={() => void send({ type: 'reconnect' })}
      >
        {text('retry')}
      </button>
    </>
  );
}

function Command({ state }: { state: keyof typeof COMMANDS }) {
  const { text } = useWords();
  return (
    <p class="soft">
      {text(`${state}.command`)}
      <code dir="ltr">{COMMANDS[state]}</code>
    </p>
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
