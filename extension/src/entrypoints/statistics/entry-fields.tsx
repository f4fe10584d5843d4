import type { ClientName } from '@protocol/messages';
import { limits } from '@/limits';
import { hasHalves, readClock, showClock } from '@/statistics/day-clock';
import type { EntryFields, Wrong } from '@/statistics/entry-draft';
import { Labelled } from '@/ui/parts/labelled';
import { useWords } from '@/ui/words';

export type Change = (more: Partial<EntryFields>) => void;

/** What every part of the form is given. */
export interface FieldsProps {
  fields: EntryFields;
  put: Change;
  /** What is wrong with a field, in words. */
  problemAt: (field: Wrong['field']) => string | undefined;
}

/** From when to when. Of a piece of the day a part can be meant. */
export function TimeFields({ isPart, ...props }: FieldsProps & { isPart: boolean }) {
  const { text } = useWords();
  return (
    <div class="entry-times">
      <TimeField {...props} end="from" />
      <TimeField {...props} end="to" />
      <Meant fields={props.fields} />
      {isPart && <p class="soft">{text('entry.times.note')}</p>}
    </div>
  );
}

/** Where clocks have twice twelve hours, a time may be meant in the other half of the day. */
function Meant({ fields }: Pick<FieldsProps, 'fields'>) {
  const { locale } = useWords();
  if (!hasHalves(locale)) return null;
  const [from, to] = [readClock(fields.from), readClock(fields.to)].map(
    (minutes) => minutes !== undefined && showClock(minutes, locale),
  );
  return (
    <p role="status" class="soft entry-meant">
      {from && to && (
        <>
          <bdi>{from}</bdi>
          {' – '}
          <bdi>{to}</bdi>
        </>
      )}
    </p>
  );
}

function TimeField({ fields, put, problemAt, end }: FieldsProps & { end: 'from' | 'to' }) {
  const { text } = useWords();
  return (
    <Labelled label={text(`range.${end}`)} problem={problemAt(end)}>
      {(described) => (
        <input
          {...described}
          data-field={end}
          name={end}
          type="text"
          dir="ltr"
          autoComplete="off"
          spellcheck={false}
          value={fields[end]}
          onInput={({ currentTarget }) => put({ [end]: currentTarget.value })}
        />
      )}
    </Labelled>
  );
}

/** Whom it was for. */
export function ClientField({
  fields,
  put,
  problemAt,
  clients,
}: FieldsProps & { clients: readonly ClientName[] }) {
  const { text } = useWords();
  return (
    <Labelled label={text('stats.client')} problem={problemAt('client')}>
      {(described) => (
        <select
          {...described}
          data-field="client"
          value={fields.client}
          onChange={({ currentTarget }) => put({ client: currentTarget.value })}
        >
          <option value="">{text('client.choice.nobody')}</option>
          {clients.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function NoteField({ fields, put, problemAt }: FieldsProps) {
  const { text } = useWords();
  return (
    <Labelled label={text('entry.note')} note={text('entry.note.note')} problem={problemAt('note')}>
      {(described) => (
        <input
          {...described}
          data-field="note"
          name="note"
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={limits.MaxNoteRunes}
          value={fields.note}
          onInput={({ currentTarget }) => put({ note: currentTarget.value })}
        />
      )}
    </Labelled>
  );
}
