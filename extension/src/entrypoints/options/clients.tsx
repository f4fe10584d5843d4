import type { Client } from '@protocol/messages';
import { useRef, useState } from 'preact/hooks';
import { limits } from '@/limits';
import { OpeningTrouble } from '@/ui/parts/opening-problem';
import { Pattern } from '@/ui/parts/pattern';
import type { PageProps } from '@/ui/shell';
import { useOpening } from '@/ui/use-opening';
import { useWords } from '@/ui/words';
import { type ClientDraft, draftOf, emptyClient } from './client-draft';
import { ClientForm } from './client-form';
import { RowButtons } from './row-buttons';
import { Section } from './section';
import { useSheet } from './sheet';
import { useTold } from './use-told';

/** The brands that their person works for, and the form that adds one. */
export function Clients({ overview, accept }: PageProps) {
  const { text } = useWords();
  const { readOnly } = useSheet();
  const list = useTold('clients', overview, readOnly);
  return (
    <Section name="clients" title={text('clients')} help={text('clients.help')}>
      {readOnly && <p class="soft">{text('corrections.away')}</p>}
      {list && (
        // What somebody is writing there outlives a daemon that is away for a moment.
        <fieldset class="own-all" disabled={readOnly} hidden={readOnly}>
          <List list={list} accept={accept} />
        </fieldset>
      )}
    </Section>
  );
}

/** One form at a time is open: for a new one, or in the place of the row that it changes. */
function List({ list, accept }: { list: Client[]; accept: PageProps['accept'] }) {
  const { text } = useWords();
  const { announce } = useSheet();
  const { busy, problem, ask: change } = useOpening(accept);
  const [draft, setDraft] = useState<ClientDraft>();
  const whole = useRef<HTMLDivElement>(null);
  const close = () => {
    setDraft(undefined);
    whole.current?.focus();
  };
  const remove = async ({ id = '', label }: Client) => {
    if (!(await change({ type: 'client-remove', id }))) return;
    whole.current?.focus();
    announce(text('clients.removed', { client: label }));
  };
  const now = list.find(({ id }) => id === draft?.id);
  const form = draft && (
    <ClientForm draft={draft} change={setDraft} accept={accept} close={close} now={now} />
  );
  return (
    <div ref={whole} tabIndex={-1} class="own">
      {list.length === 0 && !draft && <p class="soft">{text('clients.none')}</p>}
      <ul class="corrections">
        {list.map((client) =>
          client === now ? (
            <li key={client.id}>{form}</li>
          ) : (
            <Row
              key={client.id}
              client={client}
              busy={busy}
              edit={() => setDraft(draftOf(client))}
              remove={() => void remove(client)}
            />
          ),
        )}
      </ul>
      {!now && form && <div class="own-new">{form}</div>}
      {!draft && (
        <button
          type="button"
          class="button button-quiet button-small own-add"
          disabled={list.length >= limits.MaxClients}
          onClick={() => setDraft(emptyClient())}
        >
          {text('clients.add')}
        </button>
      )}
      {list.length >= limits.MaxClients && <p class="soft">{text('error.bad_client')}</p>}
      <OpeningTrouble problem={problem} />
    </div>
  );
}

interface RowProps {
  client: Client;
  busy: boolean;
  edit: () => void;
  remove: () => void;
}

function Row({ client: { id, label, pages = [] }, busy, edit, remove }: RowProps) {
  const { text } = useWords();
  const row = `client-${id}`;
  return (
    <li data-client={label}>
      <div id={row}>
        <strong>
          <bdi>{label}</bdi>
        </strong>
        {pages.map((page) => (
          <p key={page} class="soft">
            <Pattern text={page} />
          </p>
        ))}
        {pages.length === 0 && <p class="soft">{text('clients.by_hand')}</p>}
      </div>
      <RowButtons describedBy={row} busy={busy} edit={edit} remove={remove} />
    </li>
  );
}
