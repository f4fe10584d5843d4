import type { ClientName, EntryDraft } from '@protocol/messages';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readTime, showTime } from '@/hours/time-text';
import type { TextKey } from '@/i18n';
import type { DayAnswer, DayRequest } from '@/messages';
import type { Row } from '@/statistics/day-rows';
import { rowsOf } from '@/statistics/day-rows';
import { around, inside, readNaming, type Times, wallMinutes } from '@/statistics/day-times';
import {
  draftOf,
  type EntryFields,
  fieldsOf,
  isWrong,
  refusedField,
  type Wrong,
} from '@/statistics/entry-draft';
import { writeView } from '@/statistics/view';
import { whyNotSaid } from '@/ui/saying-words';
import { useSaying } from '@/ui/use-saying';
import { useWords } from '@/ui/words';
import type { DayPartProps } from './day-part';

/** The form that is open, and all that can be said of a day. */
export interface Editing {
  /** Of which row; "" is time that has none. */
  open: { key: string; fields: EntryFields } | undefined;
  busy: boolean;
  clients: readonly ClientName[];
  /** What was done last, or why it could not be. */
  said: TextKey | undefined;
  problem: TextKey | undefined;
  /** Likewise of what is in the form, where that is no field's fault. */
  formProblem: TextKey | undefined;
  add: () => void;
  /** Opens the form of a row, or closes it. */
  correct: (row: Row) => void;
  change: (fields: EntryFields) => void;
  close: () => void;
  /** Saves what is in the form. What is wrong with a field of it is the answer. */
  save: () => Promise<Wrong | undefined>;
  say: (draft: EntryDraft) => void;
  withdraw: (number: number) => void;
}

/** Once something was said its button is gone, and the focus goes elsewhere. */
export function useEditing(props: DayPartProps, done: () => void): Editing {
  const { day, overview, put } = props;
  const { busy, send } = useSaying(put);
  const [last, setLast] = useState<Partial<Pick<Editing, 'said' | 'problem' | 'formProblem'>>>({});
  const form = useForm(props);
  const ask = async (request: DayRequest, says: TextKey, forget?: () => void): Promise<DayAnswer> => {
    const answer = await send(request, forget);
    const why = refusedField(answer) && forget ? undefined : whyNotSaid(answer);
    setLast(answer.day ? { said: says } : { [forget ? 'formProblem' : 'problem']: why });
    if (answer.day) done();
    return answer;
  };
  const save = async (): Promise<Wrong | undefined> => {
    if (!form.open || busy) return undefined;
    const isToday = overview.nowMs < day.toMs;
    const draft = draftOf(
      form.open.fields,
      day.date,
      isToday ? wallMinutes(overview.nowMs, day.zone) : undefined,
    );
    setLast({});
    if (isWrong(draft)) return draft;
    // First, or it would lose its row and take the focus with it.
    return refusedField(await ask({ type: 'entry-add', draft }, 'day.saved', form.forget));
  };
  return {
    ...form,
    ...{ busy, save, clients: overview.clients ?? [] },
    ...{ said: last.said, problem: last.problem, formProblem: last.formProblem },
    say: (draft) => void ask({ type: 'entry-add', draft }, 'day.saved'),
    withdraw: (number) => void ask({ type: 'entry-withdraw', number }, 'day.restored'),
  };
}

type Form = Pick<Editing, 'open' | 'add' | 'correct' | 'change' | 'close'> & { forget: () => void };

/** One form at a time. Whoever gives it up is back where it was opened. */
function useForm(props: DayPartProps): Form {
  const { day, overview } = props;
  const { locale } = useWords();
  const [open, setOpen] = useState<Editing['open']>();
  const opener = useRef<HTMLElement | undefined>(undefined);
  const show = (key: string, { from, to }: Times, row?: Row) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    const typed = { from: typedTime(from, locale), to: typedTime(to, locale) };
    const fields = fieldsOfRow(typed, row);
    const isClient = overview.clients?.some(({ id }) => id === fields.client);
    setOpen({ key, fields: isClient ? fields : { ...fields, client: '' } });
  };
  const close = () => {
    setOpen(undefined);
    opener.current?.focus();
  };
  useNaming(props, show);
  return {
    open,
    close,
    forget: () => setOpen(undefined),
    add: () => (open?.key === '' ? close() : show('', { from: '', to: '' })),
    correct: (row) =>
      open?.key === row.key ? close() : show(row.key, timesOf(row, day, overview.nowMs), row),
    change: (fields) => setOpen((before) => before && { ...before, fields }),
  };
}

/** The popup asks for the form of an absence in the address of the page, once. */
function useNaming(
  { day, view, overview }: DayPartProps,
  show: (key: string, times: Times, row?: Row) => void,
): void {
  useEffect(() => {
    const asked = readNaming(location.search);
    if (!asked) return;
    history.replaceState(null, '', writeView(view));
    const isAsked = (row: Row) => {
      const { from, to } = timesOf(row, day, overview.nowMs);
      return row.kind === 'absence' && from === asked.from && to === asked.to;
    };
    const row = rowsOf(day, view).rows.find(isAsked);
    show(row?.key ?? '', asked, row);
  }, []);
}

/** A stretch is corrected with all of its minutes; what nobody knows is named without touching what was counted beside it. */
function timesOf(row: Row, day: DayPartProps['day'], nowMs: number): Times {
  return row.kind === 'absence' ? inside(row, day) : around(row, day, nowMs);
}

function fieldsOfRow(times: Times, row: Row | undefined): EntryFields {
  if (!row || row.kind === 'absence') return fieldsOf(times);
  const { note, platform, role, client } = row.entry ?? {};
  if (row.kind === 'stretch') return fieldsOf(times, row.stretch, note);
  const said = platform && role ? { platform, role, ...(client && { client }) } : undefined;
  return { ...fieldsOf(times, said, note), ...(!said && { what: 'none' as const }) };
}

/** A time in the digits that its person types. */
function typedTime(time: string, locale: string): string {
  const minutes = readTime(time);
  return minutes === undefined ? '' : showTime(minutes, locale);
}
