import type { OwnPlatform } from '@protocol/messages';
import { useEffect, useRef, useState } from 'preact/hooks';
import { askForSites, giveBack } from '@/adapters/sites';
import { limits } from '@/limits';
import { Labelled } from '@/ui/parts/labelled';
import { OpeningTrouble } from '@/ui/parts/opening-problem';
import { RoleField } from '@/ui/parts/role-field';
import type { PageProps } from '@/ui/shell';
import { type OpeningProblem, useOpening } from '@/ui/use-opening';
import { useWords } from '@/ui/words';
import { lineOf, MAX_NAME, type OwnDraft, ownOf } from './own-draft';
import { OwnPagesFields } from './own-pages';
import { useSheet } from './sheet';

interface FormProps {
  draft: OwnDraft;
  change: (draft: OwnDraft) => void;
  accept: PageProps['accept'];
  close: () => void;
  /** Those that are added already. */
  there: readonly OwnPlatform[];
}

/** What is wrong with the host before the daemon is asked: it names no site, or its person did not let us see it. */
type HostProblem = 'own.wrong.host' | 'own.wrong.there' | 'own.denied';

/** A site, what it is called and what its pages are for. The browser asks its person whether we may see it, that site alone. */
export function OwnForm({ draft, change, accept, close, there }: FormProps) {
  const { text } = useWords();
  const { announce } = useSheet();
  const { busy, problem, ask } = useOpening(accept);
  const [wrong, setWrong] = useState<HostProblem>();
  const put = (more: Partial<OwnDraft>) => change({ ...draft, ...more });
  const isNew = !draft.fixed;
  const save = async () => {
    const own = ownOf(draft);
    if (!own) return setWrong('own.wrong.host');
    if (isNew && there.some(({ host }) => host === own.host)) return setWrong('own.wrong.there');
    // Before anything is waited for: the browser asks only while it knows of the click.
    if (!(await askForSites([own.host]))) return setWrong('own.denied');
    setWrong(undefined);
    if (!(await ask({ type: 'platform-set', own }))) return isNew && giveBack(own.host);
    announce(text('own.saved', { name: own.name }));
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
      <Host draft={draft} put={put} problem={wrong ? text(wrong) : hostProblem(problem, there, text)} />
      <Name
        draft={draft}
        put={put}
        problem={problem?.field === 'name' ? text('own.wrong.name') : undefined}
      />
      <RoleField label={text('own.role')} role={draft.role} choose={(role) => put({ role })} />
      <label class="switch">
        <input
          type="checkbox"
          name="mastodon"
          checked={draft.isMastodon}
          onChange={(event) => put({ isMastodon: event.currentTarget.checked })}
        />
        <span>{text('own.mastodon')}</span>
      </label>
      <OwnPagesFields
        pages={draft.pages}
        change={(pages) => put({ pages })}
        wrongLine={lineOf(problem?.field, draft.pages)}
      />
      <p class="soft own-asks">{text('own.asks')}</p>
      <div class="buttons">
        <button type="submit" class="button button-inline" disabled={busy}>
          {text(isNew ? 'own.count' : 'own.save')}
        </button>
        <button type="button" class="button button-quiet button-inline" onClick={close}>
          {text('own.cancel')}
        </button>
      </div>
      {!isAtField(problem) && <OpeningTrouble problem={problem} />}
    </form>
  );
}

/** Whether it stands beside a field already. */
function isAtField(problem: OpeningProblem | undefined): boolean {
  return /^(?:host|name|pages\[)/.test(problem?.field ?? '');
}

function hostProblem(
  problem: OpeningProblem | undefined,
  there: readonly OwnPlatform[],
  text: ReturnType<typeof useWords>['text'],
): string | undefined {
  if (problem?.field !== 'host') return undefined;
  if (problem.code === 'in_catalogue') return text('own.wrong.known');
  return text(there.length >= limits.MaxOwnPlatforms ? 'own.wrong.many' : 'own.wrong.host');
}

/** The first field that is still to be filled in takes the focus when the form comes. */
function useFocusFirst(isFirst: boolean) {
  const field = useRef<HTMLInputElement>(null);
  const wasFirst = useRef(isFirst);
  useEffect(() => {
    if (wasFirst.current) field.current?.focus();
  }, []);
  return field;
}

interface FieldProps {
  draft: OwnDraft;
  put: (more: Partial<OwnDraft>) => void;
  problem: string | undefined;
}

function Host({ draft, put, problem }: FieldProps) {
  const { text } = useWords();
  const field = useFocusFirst(draft.host === '');
  return (
    <Labelled label={text('own.host')} problem={problem}>
      {(described) => (
        <input
          {...described}
          ref={field}
          name="host"
          type="text"
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder="forum.example.org"
          readOnly={draft.fixed}
          value={draft.host}
          onInput={(event) => put({ host: event.currentTarget.value })}
        />
      )}
    </Labelled>
  );
}

function Name({ draft, put, problem }: FieldProps) {
  const { text } = useWords();
  const field = useFocusFirst(draft.host !== '');
  return (
    <Labelled label={text('own.name')} problem={problem}>
      {(described) => (
        <input
          {...described}
          ref={field}
          name="name"
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={MAX_NAME}
          value={draft.name}
          onInput={(event) => put({ name: event.currentTarget.value })}
        />
      )}
    </Labelled>
  );
}
