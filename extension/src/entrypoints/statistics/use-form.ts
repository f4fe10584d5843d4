import { useEffect, useRef, useState } from 'preact/hooks';
import { showClock } from '@/statistics/day-clock';
import { isSeen, type Row, replacedBy, rowsOf } from '@/statistics/day-rows';
import { around, inside, readNaming, readSeconds, type Times } from '@/statistics/day-times';
import { type EntryFields, fieldsOf } from '@/statistics/entry-draft';
import { writeView } from '@/statistics/view';
import { useWords } from '@/ui/words';
import type { DayPartProps } from './day-part';
import { useStay } from './use-stay';

/** A form, each another one than all before it. */
export interface OpenForm {
  id: number;
  /** Of which row; "" is time that has none. */
  key: string;
  fields: EntryFields;
}

/** The form that is open, and what can be done with it. */
export interface Form {
  open: OpenForm | undefined;
  add: () => void;
  /** Opens the form of a row, or closes it. */
  correct: (row: Row) => void;
  change: (fields: EntryFields) => void;
  close: () => void;
  /** Whether that one is open still. */
  isOpen: (id: number) => boolean;
  /** Closes that one, unless another one is open now. */
  forget: (id: number) => void;
  /** It corrects nothing any more, and is an entry of its own. */
  unlink: (id: number) => void;
}

/** One form at a time. Whoever gives it up is back where it was opened. */
export function useForm(props: DayPartProps, goBack: (key: string) => void): Form {
  const { day, overview } = props;
  const { locale } = useWords();
  const [open, setOpen] = useState<OpenForm>();
  const current = useRef(open);
  current.current = open;
  const last = useRef(0);
  const show = (key: string, times: Times, row?: Row) => {
    last.current += 1;
    const fields = filledIn(times, locale, row);
    const isClient = overview.clients?.some(({ id }) => id === fields.client);
    const replaces = row && replacedBy(row, day);
    const said = { ...fields, ...(!isClient && { client: '' }), ...(replaces && { replaces }) };
    setOpen({ id: last.current, key, fields: said });
  };
  const close = () => {
    setOpen(undefined);
    goBack(open?.key ?? '');
  };
  const ifOpen = (id: number, then: (form: OpenForm) => OpenForm | undefined) =>
    setOpen((before) => (before?.id === id ? then(before) : before));
  useStay(props, open !== undefined);
  useNaming(props, show);
  return {
    open,
    close,
    isOpen: (id) => current.current?.id === id,
    forget: (id) => ifOpen(id, () => undefined),
    unlink: (id) =>
      ifOpen(id, ({ fields: { replaces: _gone, ...fields }, ...form }) => ({ ...form, fields })),
    add: () => (open?.key === '' ? close() : show('', { from: '', to: '' })),
    correct: (row) => (open?.key === row.key ? close() : show(row.key, timesOf(row, day), row)),
    change: (fields) => setOpen((before) => before && { ...before, fields }),
  };
}

/** The popup asks for the form of an absence in the address of the page, once. */
function useNaming({ day, view }: DayPartProps, show: (key: string, times: Times, row?: Row) => void): void {
  useEffect(() => {
    const asked = readNaming(location.search);
    if (!asked) return;
    history.replaceState(null, '', writeView(view));
    const isAsked = (row: Row) => {
      const { from, to } = timesOf(row, day);
      return row.kind === 'absence' && from === asked.from && to === asked.to;
    };
    const row = rowsOf(day, view).rows.find(isAsked);
    show(row?.key ?? '', row ? timesOf(row, day) : asked, row);
  }, []);
}

/** A stretch is corrected with all of its seconds; what nobody knows is named without touching what was counted beside it. */
function timesOf(row: Row, day: DayPartProps['day']): Times {
  return row.kind === 'absence' ? inside(row, day) : around(row, day);
}

/** The fields of a row, with its times as its line has them. What they mean to the second is kept. */
function filledIn(exact: Times, locale: string, row: Row | undefined): EntryFields {
  const typed = { from: typedTime(exact.from, locale), to: typedTime(exact.to, locale) };
  const filled = { typed, exact, ...(row && isSeen(row) && { seen: true }) };
  return { ...fieldsOfRow(typed, row), filled };
}

function fieldsOfRow(times: Times, row: Row | undefined): EntryFields {
  if (!row || row.kind === 'absence') return fieldsOf(times);
  const { note, platform, role, client } = row.entry ?? {};
  if (row.kind === 'stretch') return fieldsOf(times, row.stretch, note);
  const said = platform && role ? { platform, role, ...(client && { client }) } : undefined;
  return { ...fieldsOf(times, said, note), ...(!said && { what: 'none' as const }) };
}

/** A time as its person writes it, to the minute. */
function typedTime(time: string, locale: string): string {
  return time && showClock(Math.floor(readSeconds(time) / 60), locale);
}
