import type { Weekday } from '@protocol/messages';
import { dayAfter } from '@/ui/days';
import type { Bar } from './bars';
import { type Edited, endedAt, moved, replace, STEP, startedAt } from './edit';

/** The part of a keyboard event that counts. */
export interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey?: boolean;
  altKey?: boolean;
}

/** How the rows lie. */
export interface Layout {
  /** Time runs to the left. */
  rtl: boolean;
  /** The day of the uppermost row. */
  firstDay: Weekday;
}

/** Whether the key is one that could move a bar; the page must not scroll by it. */
export function isDayKey({ key }: Pick<Key, 'key'>): boolean {
  return /^Arrow/.test(key);
}

/**
 * What an arrow key does with a bar: left and right move it, with Shift its end and with Ctrl and Shift its beginning; up and
 * down take it to the row above or below. Undefined when nothing changes.
 */
export function pressed(bars: readonly Bar[], bar: Bar, key: Key, layout: Layout): Edited | undefined {
  const next = target(bar, key, layout);
  const same = !next || (next.day === bar.day && next.start === bar.start && next.end === bar.end);
  return same ? undefined : replace(bars, bar, next);
}

function target(bar: Bar, { key, shiftKey, ctrlKey, metaKey, altKey }: Key, { rtl, firstDay }: Layout) {
  if (metaKey || altKey || (ctrlKey && !shiftKey)) return undefined;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const later = (key === 'ArrowRight') !== rtl ? STEP : -STEP;
      if (!shiftKey) return moved(bar, 0, bar.start + later);
      return ctrlKey ? startedAt(bar, bar.start + later) : endedAt(bar, bar.end + later);
    }
    case 'ArrowUp':
      return bar.day === firstDay ? undefined : moved(bar, -1, bar.start);
    case 'ArrowDown':
      return dayAfter(bar.day) === firstDay ? undefined : moved(bar, 1, bar.start);
    default:
      return undefined;
  }
}
