import type { Bar } from './bars';
import { type Edited, endedAt, moved, replace, snap, startedAt } from './edit';
import { DAY } from './time-text';

/** What a drag takes hold of: the whole bar, one of its ends, or empty space. */
export type Grip = 'move' | 'start' | 'end' | 'new';

/** A drag as it began. */
export interface Drag {
  grip: Grip;
  bars: readonly Bar[];
  /** The bar that is held; of a new one, the instant at which the pointer went down, as a bar of no length. */
  bar: Bar;
}

/** How far the pointer has come. */
export interface Way {
  /** Rows down. */
  days: number;
  /** Minutes later. */
  minutes: number;
  /** The steps in which it goes. */
  step: number;
}

/** The bars as they are while the pointer is there. */
export function dragged({ grip, bars, bar }: Drag, { days, minutes, step }: Way): Edited {
  const aside = minutes + days * DAY; // an end is carried into the next row
  switch (grip) {
    case 'move':
      return replace(bars, bar, moved(bar, days, snap(bar.start + minutes, step)));
    case 'start':
      return replace(bars, bar, startedAt(bar, snap(bar.start + aside, step)));
    case 'end':
      return replace(bars, bar, endedAt(bar, snap(bar.end + aside, step)));
    case 'new':
      return drawn(bars, bar, minutes, step);
  }
}

/** A new bar from where the pointer went down to where it is, whichever comes first. */
function drawn(bars: readonly Bar[], { day, start }: Bar, minutes: number, step: number): Edited {
  const [from, to] = [snap(start, step), snap(start + minutes, step)];
  const bar = { day, start: Math.max(Math.min(from, to), 0), end: Math.min(Math.max(from, to), DAY) };
  return bar.end > bar.start ? { bars: [...bars, bar], bar } : { bars: [...bars] };
}
