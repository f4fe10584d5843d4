import type { Exception } from '@protocol/messages';
import { useId } from 'preact/hooks';
import { type Bar, barsOf, weekOf } from '@/hours/bars';
import { isDayOff, otherHours, withException } from '@/hours/exceptions';
import { useWords } from '@/ui/words';
import { datesWords } from './change-words';
import { DateField } from './date-field';
import { TextField } from './fields';
import { problemAt, useSheet } from './sheet';
import { WeekGrid } from './week-grid';

interface ExceptionProps {
  exception: Exception;
  at: number;
  open: boolean;
  toggle: () => void;
  remove: () => void;
}

/** One exception as a line, which opens to be edited. */
export function ExceptionEditor({ exception, at, open, toggle, remove }: ExceptionProps) {
  const { text, locale } = useWords();
  const { readOnly } = useSheet();
  const [off, body] = [isDayOff(exception), useId()];
  const name = exception.name || text('exceptions.unnamed');
  return (
    <>
      <div class="exception-line">
        <span class={`swatch ${off ? 'day-off' : 'day-other'}`} aria-hidden="true" />
        <span class="exception-name">
          <strong>{name}</strong>
          <span class="soft">
            {datesWords(exception, locale)} · {text(off ? 'exceptions.kind.off' : 'exceptions.kind.other')}
          </span>
        </span>
        <button
          type="button"
          class="button button-plain button-small"
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          aria-label={text(open ? 'exceptions.close_one' : 'exceptions.edit_one', { name })}
          onClick={toggle}
        >
          {text(open ? 'exceptions.close' : 'exceptions.edit')}
        </button>
        <button
          type="button"
          class="button button-plain button-small"
          aria-label={text('exceptions.remove_one', { name })}
          disabled={readOnly}
          onClick={remove}
        >
          {text('hours.remove')}
        </button>
      </div>
      {open && (
        <div id={body} class="exception-body">
          <Details exception={exception} at={at} />
        </div>
      )}
    </>
  );
}

function Details({ exception, at }: Pick<ExceptionProps, 'exception' | 'at'>) {
  const { text } = useWords();
  const { settings, edit, hold, problems } = useSheet();
  const path = `exceptions[${at}]`;
  const made = (patch: Partial<Exception>) => withException(settings, at, { ...exception, ...patch });
  const withWeek = (bars: readonly Bar[]) => made({ work: weekOf(bars) });
  const off = isDayOff(exception);
  return (
    <>
      <div class="fields">
        <TextField
          name="exception-name"
          label={text('exceptions.name')}
          value={exception.name}
          change={(name) => edit(made({ name }))}
          problem={problemAt(problems, `${path}.name`)}
        />
        <DateField
          label={text('exceptions.first')}
          path={`${path}.from`}
          value={exception.from}
          change={(from) => edit(made({ from }))}
        />
        <DateField
          label={text('exceptions.last')}
          path={`${path}.to`}
          value={exception.to}
          change={(to) => edit(made({ to }))}
        />
      </div>
      <div class="kinds">
        <label class="switch">
          <input type="radio" name={`kind-${at}`} checked={off} onChange={() => edit(made({ work: {} }))} />
          <span>{text('exceptions.kind.off')}</span>
        </label>
        <label class="switch">
          <input
            type="radio"
            name={`kind-${at}`}
            checked={!off}
            onChange={() => edit(made({ work: otherHours(settings.work, exception.from) }))}
          />
          <span>{text('exceptions.kind.other')}</span>
        </label>
      </div>
      {!off && (
        <WeekGrid
          field={`${path}.work`}
          label={exception.name || text('exceptions.unnamed')}
          bars={barsOf(exception.work)}
          change={(bars) => edit(withWeek(bars))}
          hold={(bars) => hold(bars && withWeek(bars))}
        />
      )}
    </>
  );
}
