import type { Client } from '@protocol/messages';
import { useEffect, useRef } from 'preact/hooks';
import type { TextKey } from '@/i18n';
import { limits } from '@/limits';
import { Labelled } from '@/ui/parts/labelled';
import { OpeningTrouble } from '@/ui/parts/opening-problem';
import type { PageProps } from '@/ui/shell';
import { type OpeningProblem, useOpening } from '@/ui/use-opening';
import { useWords } from '@/ui/words';
import { type ClientDraft, clientOf, lineOf, MAX_LABEL } from './client-draft';
import { useSheet } from './sheet';

interface FormProps {
  draft: ClientDraft;
  change: (draft: ClientDraft) => void;
  accept: PageProps['accept'];
  close: () => void;
  /** The client as it is by now; missing while it is new, or when it is one no more. */
  now: Client | undefined;
}

/** The words for what is wrong with a field. */
const WRONG: Partial<Record<OpeningProblem['code'], TextKey>> = {
  name_taken: 'clients.wrong.taken',
  bad_page: 'clients.wrong.page',
  page_taken: 'clients.wrong.page_taken',
  no_platform: 'clients.wrong.platform',
};

/** What a client is called, and the pages that say they are theirs. */
export function ClientForm({ draft, change, accept, close, now }: FormProps) {
  const { text } = useWords();
  const { announce } = useSheet();
  const { busy, problem, ask } = useOpening(accept);
  const put = (more: Partial<ClientDraft>) => change({ ...draft, ...more });
  const save = async () => {
    const client = clientOf(draft, now);
    if (!(await ask({ type: 'client-set', client }))) return;
    announce(text('clients.saved', { client: client.label }));
    close();
  };
  return (
    <form
      class="own-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Label draft={draft} put={put} problem={problem} />
      <Pages
        pages={draft.pages}
        change={(pages) => put({ pages })}
        problem={problem}
        wrongLine={lineOf(problem?.field, draft.pages)}
      />
      <p class="soft own-asks">{text('clients.from_now')}</p>
      <div class="buttons">
        <button type="submit" class="button button-inline" disabled={busy}>
          {text('own.save')}
        </button>
        <button type="button" class="button button-quiet button-inline" onClick={close}>
          {text('own.cancel')}
        </button>
      </div>
      {!isAtField(problem, draft) && <OpeningTrouble problem={problem} />}
    </form>
  );
}

/** Whether it stands beside a field already: a line that was added elsewhere has none. */
function isAtField(problem: OpeningProblem | undefined, { pages }: ClientDraft): boolean {
  return problem?.field === 'label' || lineOf(problem?.field, pages) !== undefined;
}

interface LabelProps {
  draft: ClientDraft;
  put: (more: Partial<ClientDraft>) => void;
  problem: OpeningProblem | undefined;
}

function Label({ draft, put, problem }: LabelProps) {
  const { text } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const wrong = problem?.field === 'label' ? (WRONG[problem.code] ?? 'clients.wrong.label') : undefined;
  return (
    <Labelled label={text('clients.label')} note={text('clients.label.note')} problem={wrong && text(wrong)}>
      {(described) => (
        <input
          {...described}
          ref={field}
          name="label"
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={MAX_LABEL}
          value={draft.label}
          onInput={(event) => put({ label: event.currentTarget.value })}
        />
      )}
    </Labelled>
  );
}

interface PagesProps {
  pages: readonly string[];
  change: (pages: string[]) => void;
  problem: OpeningProblem | undefined;
  /** The line that the daemon did not take. */
  wrongLine: number | undefined;
}

function Pages({ pages, change, problem, wrongLine }: PagesProps) {
  const { text } = useWords();
  const whole = useRef<HTMLFieldSetElement>(null);
  const put = (at: number, page: string) => change(pages.map((one, line) => (line === at ? page : one)));
  const remove = (at: number) => {
    change(pages.filter((_, line) => line !== at));
    whole.current?.querySelector<HTMLElement>('.own-more')?.focus();
  };
  const wrong = text((problem && WRONG[problem.code]) ?? 'clients.wrong.page');
  return (
    <fieldset ref={whole} class="own-pages">
      <legend>{text('clients.pages')}</legend>
      <p class="soft">{text('clients.pages.help')}</p>
      {pages.map((page, at) => (
        <div key={at} class="own-page client-page">
          <Labelled label={text('clients.page')} problem={at === wrongLine ? wrong : undefined}>
            {(described) => (
              <input
                {...described}
                name="page"
                type="text"
                dir="ltr"
                inputMode="url"
                autoComplete="off"
                spellcheck={false}
                placeholder="https://www.instagram.com/cafe.nour/"
                value={page}
                onInput={(event) => put(at, event.currentTarget.value)}
              />
            )}
          </Labelled>
          <button
            type="button"
            class="button button-plain button-small"
            aria-label={text('hours.off.remove_one', { place: page || text('clients.page') })}
            onClick={() => remove(at)}
          >
            {text('hours.remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button button-quiet button-small own-more"
        disabled={pages.length >= limits.MaxClientPages}
        onClick={() => change([...pages, ''])}
      >
        {text('clients.pages.add')}
      </button>
    </fieldset>
  );
}
