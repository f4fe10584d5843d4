import type { ClientName, Entry, EntryDraft } from '@protocol/messages';
import { useState } from 'preact/hooks';
import type { TextKey } from '@/i18n';
import type { DayAnswer } from '@/messages';
import { wallSeconds } from '@/statistics/day-times';
import {
  draftOf,
  type EntryFields,
  isLast,
  isWrong,
  refusedField,
  sameAgain,
  takesEntries,
  type Wrong,
} from '@/statistics/entry-draft';
import { whyNotSaid } from '@/ui/saying-words';
import { useSaying } from '@/ui/use-saying';
import type { DayPartProps } from './day-part';
import { type Form, useForm } from './use-form';

/** What was said last, or why it could not be. */
interface Last {
  said?: TextKey | undefined;
  problem?: TextKey | undefined;
  /** Likewise of what is in the form, where that is no field's fault. */
  formProblem?: TextKey | undefined;
  /** What was taken back, and can be said again. */
  undo?: EntryDraft | undefined;
}

/** The form that is open, and all that can be said of a day. */
export interface Editing extends Last, Pick<Form, 'open' | 'add' | 'correct' | 'change' | 'close'> {
  busy: boolean;
  clients: readonly ClientName[];
  /** Whether anything can be said of the day still; what was can be taken back in any case. */
  isTaking: boolean;
  /** Saves what is in the form. What is wrong with a field of it is the answer. */
  save: () => Promise<Wrong | undefined>;
  say: (draft: EntryDraft) => void;
  withdraw: (entry: Entry) => void;
}

/** Where in the day something was said. */
export type Place = Pick<Entry, 'number' | 'fromMs' | 'toMs'>;

/** Where the focus goes: once something was said its button is gone. */
export interface Ways {
  /** To the row of a form that is closed. */
  back: (key: string) => void;
  /** To the row at what was said. */
  to: (place: Place | undefined) => void;
}

export function useEditing(props: DayPartProps, { back, to }: Ways): Editing {
  const { day, overview, put } = props;
  const { busy, send } = useSaying(put);
  const [last, setLast] = useState<Last>({});
  const form = useForm(props, back);
  const isTaking = takesEntries(day.date, overview.nowMs, day.zone);
  const draftIn = (fields: EntryFields) => {
    const isToday = overview.nowMs < day.toMs;
    return draftOf(fields, day.date, isToday ? wallSeconds(overview.nowMs, day.zone) : undefined);
  };
  const save = async (): Promise<Wrong | undefined> => {
    const { open } = form;
    if (!open || busy) return undefined;
    const draft = draftIn(open.fields);
    setLast({});
    if (isWrong(draft)) return draft;
    // The form is closed first, or it would lose its row and take the focus with it.
    const answer = await send({ type: 'entry-add', draft }, () => form.forget(open.id));
    const wrong = refusedField(answer);
    if (!wrong) setLast(lastOf(answer, form.isOpen(open.id) ? 'formProblem' : 'problem'));
    if (answer.code === 'no_entry') form.unlink(open.id);
    if (answer.day) to(answer.day.entries.at(-1));
    return wrong;
  };
  const say = async (draft: EntryDraft) => {
    const answer = await send({ type: 'entry-add', draft });
    setLast(lastOf(answer, 'problem'));
    if (answer.day) to(answer.day.entries.at(-1));
  };
  const withdraw = async (entry: Entry) => {
    const undo = isTaking && isLast(entry, day) ? sameAgain(entry, day) : undefined;
    const answer = await send({ type: 'entry-withdraw', number: entry.number });
    setLast(answer.day ? { said: 'day.restored', undo } : { problem: whyNotSaid(answer) });
    if (answer.day) to(entry);
  };
  return {
    ...form,
    ...last,
    ...{ busy, isTaking, save, clients: overview.clients ?? [] },
    say: (draft) => void say(draft),
    withdraw: (entry) => void withdraw(entry),
  };
}

function lastOf(answer: DayAnswer, problem: 'problem' | 'formProblem'): Last {
  return answer.day ? { said: 'day.saved' } : { [problem]: whyNotSaid(answer) };
}
