import type { ClientName } from '@protocol/messages';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TextKey } from '@/i18n';
import type { EntryFields, Wrong } from '@/statistics/entry-draft';
import { useWords } from '@/ui/words';
import { type Change, ClientField, NoteField, TimeFields } from './entry-fields';
import { WhatFields } from './entry-what';
import { wrongWords } from './entry-words';

interface EntryFormProps {
  fields: EntryFields;
  change: (fields: EntryFields) => void;
  /** Saves it; what is wrong with a field is the answer. */
  send: () => Promise<Wrong | undefined>;
  busy: boolean;
  close: () => void;
  /** Why it was not saved, where that is no field's fault. */
  problem: TextKey | undefined;
  clients: readonly ClientName[];
  /** It is of a piece of the day, which can be narrowed. */
  isPart: boolean;
}

/** What a stretch of time was. What is wrong stands at its field, which gets the focus. */
export function EntryForm({ fields, change, send, busy, close, problem, clients, isPart }: EntryFormProps) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<Wrong>();
  useEffect(() => form.current?.querySelector<HTMLElement>(':checked')?.focus(), []);
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>(`[data-field=${wrong.field}]`)?.focus();
  }, [wrong]);
  const put: Change = (more) => {
    setWrong(undefined);
    change({ ...fields, ...more });
  };
  const problemAt = (field: Wrong['field']) =>
    wrong?.field === field ? wrongWords(wrong, words) : undefined;
  const parts = { fields, put, problemAt };
  return (
    <form
      ref={form}
      class="entry-form"
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void send().then(setWrong);
      }}
    >
      <WhatFields {...parts} />
      <TimeFields {...parts} isPart={isPart} />
      {fields.what !== 'none' && clients.length > 0 && <ClientField {...parts} clients={clients} />}
      <NoteField {...parts} />
      <div role="alert" class="entry-wrong">
        {problemAt('date') ?? (problem && words.text(problem))}
      </div>
      <div class="buttons">
        <button type="submit" class="button button-inline" disabled={busy}>
          {words.text('own.save')}
        </button>
        <button type="button" class="button button-quiet button-inline" onClick={close}>
          {words.text('own.cancel')}
        </button>
      </div>
    </form>
  );
}
