import type { Exception, Week } from '@protocol/messages';
import { useState } from 'preact/hooks';
import { monthOf, msOf } from '@/hours/dates';
import {
  covers,
  type Dates,
  exceptionOn,
  otherHours,
  withException,
  withoutException,
} from '@/hours/exceptions';
import { useFocus } from '@/ui/use-focus';
import { useWords } from '@/ui/words';
import { datesWords } from './change-words';
import { ExceptionEditor } from './exception-editor';
import { Month } from './month';
import { Section } from './section';
import { useSheet } from './sheet';

/** How many exceptions a document can have. */
const MOST = 500;

/** Days off and days with other hours, on a calendar and as a list. */
export function Exceptions() {
  const words = useWords();
  const { text } = words;
  const { settings, edit, today, announce, readOnly } = useSheet();
  const exceptions = settings.exceptions ?? [];
  const [chosen, choose] = useState<Dates>({ from: today, to: today });
  const [month, setMonth] = useState(monthOf(today));
  const [open, setOpen] = useState<number>();

  const { part, focus } = useFocus<HTMLDivElement>();

  const add = (name: string, work: Week) => {
    const exception = { name, ...chosen, work };
    edit(withException(settings, exceptions.length, exception));
    setOpen(exceptions.length);
    focus('.exception-body input');
    announce(text('exceptions.added', { dates: datesWords(chosen, words.locale) }));
  };
  const pick = (dates: Dates) => {
    choose(dates);
    const at = dates.from === dates.to ? exceptionOn(exceptions, dates.from) : -1;
    setOpen(at === -1 ? undefined : at);
  };
  const remove = (at: number) => {
    edit(withoutException(settings, at));
    setOpen(undefined);
    focus('.month [tabindex="0"]');
    announce(text('exceptions.removed', { name: nameOf(exceptions[at], text('exceptions.unnamed')) }));
  };
  return (
    <Section name="exceptions" title={text('exceptions')} help={text('exceptions.help')}>
      <div class="exceptions" ref={part}>
        <div class="calendar">
          <Month month={month} setMonth={setMonth} chosen={chosen} choose={pick} exceptions={exceptions} />
          <p class="calendar-chosen" aria-live="polite">
            {datesWords(chosen, words.locale)}
          </p>
          <div class="buttons">
            <button
              type="button"
              class="button button-quiet button-small"
              disabled={readOnly || exceptions.length >= MOST}
              onClick={() => add(text('exceptions.name.off'), {})}
            >
              {text('exceptions.off')}
            </button>
            <button
              type="button"
              class="button button-quiet button-small"
              disabled={readOnly || exceptions.length >= MOST}
              onClick={() => add(text('exceptions.name.other'), otherHours(settings.work, chosen.from))}
            >
              {text('exceptions.other')}
            </button>
          </div>
        </div>
        <List exceptions={exceptions} open={open} setOpen={setOpen} remove={remove} />
      </div>
    </Section>
  );
}

interface ListProps {
  exceptions: Exception[];
  open: number | undefined;
  setOpen: (at: number | undefined) => void;
  remove: (at: number) => void;
}

/** What is to come first, and what is over last. */
function List({ exceptions, open, setOpen, remove }: ListProps) {
  const { text } = useWords();
  const { today } = useSheet();
  if (exceptions.length === 0) return <p class="exception-none soft">{text('exceptions.none')}</p>;
  const order = exceptions
    .map((exception, at) => ({ exception, at, over: exception.to < today }))
    .sort((a, b) => Number(a.over) - Number(b.over) || msOf(a.exception.from) - msOf(b.exception.from));
  return (
    <ul class="exception-list">
      {order.map(({ exception, at, over }) => (
        <li key={at} class={over ? 'exception-over' : covers(exception, today) ? 'exception-now' : undefined}>
          <ExceptionEditor
            exception={exception}
            at={at}
            open={open === at}
            toggle={() => setOpen(open === at ? undefined : at)}
            remove={() => remove(at)}
          />
        </li>
      ))}
    </ul>
  );
}

function nameOf(exception: Exception | undefined, unnamed: string): string {
  return exception?.name || unnamed;
}
