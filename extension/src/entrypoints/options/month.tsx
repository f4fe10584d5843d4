import type { Exception } from '@protocol/messages';
import { useEffect, useRef, useState } from 'preact/hooks';
import { datePlus, monthOf, showDate, weeksOf } from '@/hours/dates';
import { covers, type Dates, datesBetween, exceptionOn, isDayOff } from '@/hours/exceptions';
import { dayName, daysFrom } from '@/ui/days';
import { useWords } from '@/ui/words';
import { useSheet } from './sheet';

interface MonthProps {
  /** Its first day. */
  month: string;
  setMonth: (month: string) => void;
  chosen: Dates;
  choose: (dates: Dates) => void;
  exceptions: Exception[];
}

/** A month on which days are chosen: by pressing one, by drawing over several, or with the arrow keys. */
export function Month({ month, setMonth, chosen, choose, exceptions }: MonthProps) {
  const { text, locale, dir } = useWords();
  const { firstDay, readOnly } = useSheet();
  const [at, setAt] = useState(chosen.from);
  const anchor = useRef(chosen.from);
  const table = useRef<HTMLTableElement>(null);
  const moves = useRef(false);
  const drawing = useRef(false);
  useEffect(() => {
    if (moves.current) table.current?.querySelector<HTMLElement>(`[data-date="${at}"]`)?.focus();
    moves.current = false;
  }, [at]);

  const go = (date: string, extend: boolean) => {
    if (!extend) anchor.current = date;
    setAt(date);
    choose(datesBetween(anchor.current, date));
    if (monthOf(date) !== month) setMonth(monthOf(date));
  };
  const press = (event: KeyboardEvent) => {
    const days = steps(event.key, dir === 'rtl');
    if (days === undefined) return;
    event.preventDefault();
    moves.current = true;
    go(datePlus(at, days), event.shiftKey);
  };
  const turn = (later: number) => {
    setMonth(monthOf(month, later));
    setAt(monthOf(month, later));
  };
  return (
    <>
      <div class="month-head">
        {/* Where people read from the right, the arrows turn around by themselves. */}
        <button type="button" class="round" aria-label={text('exceptions.earlier')} onClick={() => turn(-1)}>
          ‹
        </button>
        <strong aria-live="polite">{showDate(month, locale, { month: 'long', year: 'numeric' })}</strong>
        <button type="button" class="round" aria-label={text('exceptions.later')} onClick={() => turn(1)}>
          ›
        </button>
      </div>
      <table class="month" ref={table} onKeyDown={press}>
        <thead>
          <tr>
            {daysFrom(firstDay).map((day) => (
              <th key={day} scope="col" abbr={dayName(day, locale)}>
                {dayName(day, locale, locale.startsWith('ar') ? 'narrow' : 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onPointerUp={() => (drawing.current = false)} onPointerLeave={() => (drawing.current = false)}>
          {weeksOf(month, firstDay).map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <Cell
                  key={date}
                  date={date}
                  outside={monthOf(date) !== month}
                  chosen={covers(chosen, date)}
                  tabbable={date === at}
                  exception={exceptions[exceptionOn(exceptions, date)]}
                  disabled={readOnly}
                  press={(extend) => {
                    drawing.current = true;
                    go(date, extend);
                  }}
                  over={() => drawing.current && go(date, true)}
                  focused={() => setAt(date)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface CellProps {
  date: string;
  outside: boolean;
  chosen: boolean;
  tabbable: boolean;
  exception: Exception | undefined;
  disabled: boolean;
  press: (extend: boolean) => void;
  over: () => void;
  focused: () => void;
}

function Cell({ date, exception, ...cell }: CellProps) {
  const { text, locale, number } = useWords();
  const { today } = useSheet();
  const kind = exception && (isDayOff(exception) ? 'day-off' : 'day-other');
  const name = showDate(date, locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const says = exception ? `${name}, ${exception.name || text('exceptions.unnamed')}` : name;
  return (
    <td>
      <button
        type="button"
        class={`date ${kind ?? ''} ${cell.outside ? 'date-outside' : ''}`}
        data-date={date}
        aria-label={says}
        aria-pressed={cell.chosen}
        aria-current={date === today ? 'date' : undefined}
        tabIndex={cell.tabbable ? 0 : -1}
        disabled={cell.disabled}
        onPointerDown={(event) => event.button === 0 && cell.press(event.shiftKey)}
        onPointerOver={cell.over}
        onClick={(event) => event.detail === 0 && cell.press(event.shiftKey)}
        onFocus={cell.focused}
      >
        {number(Number(date.slice(8)))}
      </button>
    </td>
  );
}

/** How many days a key goes; undefined for every other key. */
function steps(key: string, rtl: boolean): number | undefined {
  const side = rtl ? -1 : 1;
  const all: Record<string, number> = { ArrowRight: side, ArrowLeft: -side, ArrowDown: 7, ArrowUp: -7 };
  return all[key];
}
