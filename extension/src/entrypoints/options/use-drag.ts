import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Bar, Weekday } from '@/hours/bars';
import { type Drag, dragged, type Grip } from '@/hours/drag';
import { type Edited, FINE_STEP, roomFor, STEP } from '@/hours/edit';
import { DAY } from '@/hours/time-text';
import { useWords } from '@/ui/words';
import { useSheet } from './sheet';
import { barKey } from './week-grid';

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

  const tracks = () => [...(grid.current?.querySelectorAll<HTMLElement>('.track') ?? [])];
  const rowAt = (y: number) => {
    const below = tracks().findIndex((track) => y < track.getBoundingClientRect().bottom);
    return below === -1 ? tracks().length - 1 : below;
  };
  const minutesAcross = (pixels: number) => {
    const width = tracks()[0]?.getBoundingClientRect().width ?? DAY;
    return ((dir === 'rtl' ? -pixels : pixels) / width) * DAY;
  };
  const start = (event: PointerEvent): Held | undefined => {
    const target = event.target as HTMLElement;
    const track = target.closest<HTMLElement>('.track');
    if (!track) return undefined;
    const at = { bars, x: event.clientX, row: rowAt(event.clientY), escape: new AbortController() };
    const grip = (target.closest<HTMLElement>('[data-grip]')?.dataset.grip ?? 'new') as Grip;
    const key = target.closest<HTMLElement>('[data-bar]')?.dataset.bar;
    const bar = bars.find((one) => barKey(one) === key);
    if (bar) return { ...at, grip, bar };
    const day = track.dataset.day as Weekday;
    if (!roomFor(bars, day)) return undefined;
    const { left, right } = track.getBoundingClientRect();
    const from = Math.floor(minutesAcross(event.clientX - (dir === 'rtl' ? right : left)));
    return { ...at, grip: 'new', bar: { day, start: from, end: from } };
  };
  const end = (give: boolean) => {
    const done = held.current;
    done?.escape.abort();
    held.current = undefined;
    if (!done?.edited) return;
    hold(undefined);
    if (give) put(done.edited);
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (readOnly || event.button !== 0) return;
      held.current = start(event);
      if (!held.current) return;
      const { signal } = held.current.escape;
      addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal });
      grid.current?.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      const now = held.current;
      if (!now || (!now.edited && Math.abs(event.clientX - now.x) < 3 && rowAt(event.clientY) === now.row))
        return;
      const way = {
        days: rowAt(event.clientY) - now.row,
        minutes: minutesAcross(event.clientX - now.x),
        step: event.shiftKey ? FINE_STEP : STEP,
      };
      now.edited = dragged(now, way);
      hold(now.edited.bars);
      select(now.edited.bar);
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  };
}
