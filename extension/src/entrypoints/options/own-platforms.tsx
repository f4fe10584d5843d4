import type { OwnPlatform } from '@protocol/messages';
import { useRef, useState } from 'preact/hooks';
import { OpeningTrouble } from '@/ui/parts/opening-problem';
import type { PageProps } from '@/ui/shell';
import { useOpening } from '@/ui/use-opening';
import { useWords } from '@/ui/words';
import { askedFor, draftOf, emptyDraft, type OwnDraft } from './own-draft';
import { OwnForm } from './own-form';
import { OwnRow } from './own-row';
import { Section } from './section';
import { useSheet } from './sheet';
import { useTold } from './use-told';

/** The sites that their person counts as platforms, and the form that adds one. */
export function OwnPlatforms({ overview, accept }: PageProps) {
  const { text } = useWords();
  const { readOnly } = useSheet();
  const list = useTold('platforms', overview, readOnly);
  return (
    <Section name="own" title={text('own')} help={text('own.help')}>
      {readOnly && <p class="soft">{text('corrections.away')}</p>}
      {list && (
        // What somebody is writing there outlives a daemon that is away for a moment.
        <fieldset class="own-all" disabled={readOnly} hidden={readOnly}>
          <List list={list} hidden={overview.hidden} accept={accept} />
        </fieldset>
      )}
    </Section>
  );
}

interface ListProps {
  list: OwnPlatform[];
  hidden: string[];
  accept: PageProps['accept'];
}

/** One form at a time is open: for a new one, or in the place of the row that it changes. */
function List({ list, hidden, accept }: ListProps) {
  const { text } = useWords();
  const { announce } = useSheet();
  const { busy, problem, ask: change } = useOpening(accept);
  const [draft, setDraft] = useState<OwnDraft | undefined>(() => askedFor(location.hash, list));
  const whole = useRef<HTMLDivElement>(null);
  const close = () => {
    setDraft(undefined);
    // What the popup asked for is answered: to load the page again asks for nothing.
    history.replaceState(null, '', location.pathname);
    whole.current?.focus();
  };
  const remove = async ({ host, name }: OwnPlatform) => {
    if (!(await change({ type: 'platform-remove', host }))) return;
    whole.current?.focus();
    announce(text('own.removed', { name }));
  };
  const changed = list.find(({ host }) => draft?.fixed && host === draft.host);
  const form = draft && (
    <OwnForm draft={draft} change={setDraft} accept={accept} close={close} there={list} />
  );
  return (
    <div ref={whole} tabIndex={-1} class="own">
      {list.length === 0 && !draft && <p class="soft">{text('own.none')}</p>}
      <ul class="corrections">
        {list.map((own) =>
          own === changed ? (
            <li key={own.host}>{form}</li>
          ) : (
            <OwnRow
              key={own.host}
              own={own}
              isHidden={hidden.includes(own.host)}
              busy={busy}
              edit={() => setDraft(draftOf(own))}
              remove={() => void remove(own)}
            />
          ),
        )}
      </ul>
      {!changed && form && <div class="own-new">{form}</div>}
      {!draft && (
        <button
          type="button"
          class="button button-quiet button-small own-add"
          onClick={() => setDraft(emptyDraft())}
        >
          {text('own.add')}
        </button>
      )}
      <OpeningTrouble problem={problem} />
    </div>
  );
}
