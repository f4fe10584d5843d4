import type { Weekday } from '@protocol/messages';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { type Bar, isSame } from '@/hours/bars';
import { type Drag, dragged, type Grip } from '@/hours/drag';
import { type Edited, FINE_STEP, roomFor, STEP } from '@/hours/edit';
import { useWords } from '@/ui/words';
import { type RowsOnScreen, rowsIn } from './rows-on-screen';
import { useSheet } from './sheet';
import { barKey } from './week-grid';

/** A hand that only presses moves a little. */
const SLACK_PX = 3;

interface DragParts {
  grid: RefObject<HTMLElement | null>;
  bars: Bar[];
  hold: (bars: readonly Bar[] | undefined) => void;
  put: (edited: Edited) => void;
  select: (bar: Bar | undefined) => void;
}

/** A drag under way, with the place where the pointer went down. */
interface Held extends Drag {
  x: number;
  row: number;
  /** Ends listening for the key that gives it up: a bar that is carried off has lost the focus. */
  escape: AbortController;
  /** What it has come to. */
  edited?: Edited;
}

/** What a pointer does on the rows of a week: it takes hold of a bar, of one of its ends, or draws a new one. */
export function useDrag({ grid, bars, hold, put, select }: DragParts) {
  const { dir } = useWords();
  const { readOnly } = useSheet();
  const held = useRef<Held | undefined>(undefined);
  const rows = () => rowsIn(grid.current, dir === 'rtl');
  const end = (give: boolean) => {
    const done = held.current;
    held.current = undefined;
    done?.escape.abort();
    if (!done?.edited) return;
    hold(undefined);
    if (give) put(done.edited);
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (readOnly || event.button !== 0) return;
      held.current = taken(event, bars, rows());
      if (!held.current) return;
      const { signal } = held.current.escape;
      addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal });
      grid.current?.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      const now = held.current;
      const { rowAt, minutesAcross } = rows();
      const [days, pixels] = now ? [rowAt(event.clientY) - now.row, event.clientX - now.x] : [0, 0];
      if (!now || (!now.edited && days === 0 && Math.abs(pixels) < SLACK_PX)) return;
      // What was typed a moment ago is taken over only as the pointer goes down.
      if (!now.edited && bars.some((bar) => isSame(bar, now.bar))) now.bars = bars;
      const step = event.shiftKey ? FINE_STEP : STEP;
      now.edited = dragged(now, { days, minutes: minutesAcross(pixels), step });
      hold(now.edited.bars);
      select(now.edited.bar);
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  };
}

/** What lies under the pointer as it goes down; undefined where there is nothing to drag. */
function taken(
  { target, clientX: x, clientY: y }: PointerEvent,
  bars: Bar[],
  rows: RowsOnScreen,
): Held | undefined {
  const element = target as HTMLElement;
  const track = element.closest<HTMLElement>('.track');
  if (!track) return undefined;
  const begun = { bars, x, row: rows.rowAt(y), escape: new AbortController() };
  const grip = (element.closest<HTMLElement>('[data-grip]')?.dataset.grip ?? 'new') as Grip;
  const key = element.closest<HTMLElement>('[data-bar]')?.dataset.bar;
  const bar = bars.find((one) => barKey(one) === key);
  if (bar) return { ...begun, grip, bar };
  const day = track.dataset.day as Weekday;
  const start = rows.minuteAt(track, x);
  return roomFor(bars, day) ? { ...begun, grip: 'new', bar: { day, start, end: start } } : undefined;
}
