import { DAY } from '@/hours/time-text';

/** The rows of a week as they lie on the screen. */
export interface RowsOnScreen {
  /** The row at a height, or the nearest below and then the last one. */
  rowAt: (y: number) => number;
  /** So many pixels to the right, as minutes later. */
  minutesAcross: (pixels: number) => number;
  /** The minute of the day at a place of a row. */
  minuteAt: (track: HTMLElement, x: number) => number;
}

/** Measures the rows anew whenever it is asked: the page may have been scrolled. */
export function rowsIn(grid: HTMLElement | null, rtl: boolean): RowsOnScreen {
  const tracks = [...(grid?.querySelectorAll<HTMLElement>('.track') ?? [])];
  const width = tracks[0]?.getBoundingClientRect().width || DAY;
  const minutesAcross = (pixels: number) => ((rtl ? -pixels : pixels) / width) * DAY;
  return {
    rowAt(y) {
      const below = tracks.findIndex((track) => y < track.getBoundingClientRect().bottom);
      return below === -1 ? tracks.length - 1 : below;
    },
    minutesAcross,
    minuteAt(track, x) {
      const { left, right } = track.getBoundingClientRect();
      return Math.floor(minutesAcross(x - (rtl ? right : left)));
    },
  };
}
