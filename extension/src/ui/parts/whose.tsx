import { useRef, useState } from 'preact/hooks';
import type { Overview } from '@/messages';
import { useOpening } from '../use-opening';
import { useWords } from '../words';
import { OneOf } from './one-of';
import { OpeningTrouble } from './opening-problem';
import { Pattern } from './pattern';

interface WhoseProps {
  overview: Overview;
  accept: (answer: Overview) => void;
}

/** For whom the page in front is, and the way to say it; for those who have clients. */
export function Whose({ overview, accept }: WhoseProps) {
  const { text } = useWords();
  const [asks, setAsks] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { clients, connection, page } = overview;
  if (!clients || connection !== 'connected') return null;
  const close = () => {
    setAsks(false);
    opener.current?.focus();
  };
  return (
    <section class="page-now whose" aria-labelledby="whose">
      <Who overview={overview} />
      {page?.mark && page.client && (
        <Always overview={overview} accept={accept} done={() => opener.current?.focus()} />
      )}
      <button
        ref={opener}
        type="button"
        class="button button-plain"
        aria-expanded={asks}
        onClick={() => setAsks(!asks)}
      >
        {text('client.choose')}
      </button>
      {asks && <ClientChoice overview={overview} accept={accept} close={close} />}
    </section>
  );
}

/** Where no platform is in front, for whom the next page would be. */
function Who({ overview: { clients = [], chosen, page } }: Pick<WhoseProps, 'overview'>) {
  const { text } = useWords();
  const client = clients.find(({ id }) => id === (page ? page.client : chosen));
  return (
    <div>
      <p id="whose" aria-live="polite">
        {client ? text('client.for', { client: client.label }) : text('client.nobody')}
      </p>
      {page?.clientPages ? (
        <p class="soft">
          {text('page.because')} <Pattern text={page.clientPages} />
        </p>
      ) : (
        client && <p class="soft">{text('client.by_hand')}</p>
      )}
    </div>
  );
}

/** What was chosen by hand, for good: for all pages with the same mark. */
function Always({ overview: { page, clients = [] }, accept, done }: WhoseProps & { done: () => void }) {
  const { text } = useWords();
  const { busy, problem, ask } = useOpening(accept);
  const { mark } = page ?? {};
  const client = clients.find(({ id }) => id === page?.client);
  if (!client || !mark) return null;
  const say = async () => {
    // The button goes with what it has done.
    if (await ask({ type: 'client-pages', id: client.id, pages: mark })) done();
  };
  return (
    <>
      <button
        type="button"
        class="button button-quiet button-inline"
        disabled={busy}
        onClick={() => void say()}
      >
        {text('client.always', { client: client.label })} <Pattern text={mark} />
      </button>
      {problem && <OpeningTrouble problem={problem} />}
    </>
  );
}

function ClientChoice({
  overview: { clients = [], chosen = '' },
  accept,
  close,
}: WhoseProps & { close: () => void }) {
  const { text } = useWords();
  const { busy, problem, ask } = useOpening(accept);
  const say = async (id: string) => {
    if (await ask({ type: 'client-choose', ...(id && { id }) })) close();
  };
  const nobody = { value: '', label: text('client.choice.nobody') };
  return (
    <OneOf
      name="client"
      legend={text('client.choice')}
      options={[nobody, ...clients.map(({ id, label }) => ({ value: id, label }))]}
      held={chosen}
      note={text('client.choice.note')}
      save={text('client.choice.save')}
      busy={busy}
      problem={problem}
      say={(id) => void say(id)}
      close={close}
    />
  );
}
