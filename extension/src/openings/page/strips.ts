import type { Strip } from '../strip';
import { type ShownStrip, type StripLink, showStrip } from './strip';

/** The strip of one page, there or not as the background says. */
export interface Strips {
  obey(strip: Strip | undefined): void;
  /** Whether one is there that is in its last minute. */
  isLast(): boolean;
}

export function createStrips(link: StripLink): Strips {
  let shown: ShownStrip | undefined;
  let before = '';
  const remove = () => {
    shown?.remove();
    shown = undefined;
  };
  const hide = (strip: Strip) => {
    remove();
    link.hide(strip);
  };
  return {
    obey(strip) {
      // Another language needs another strip, and so does another end.
      const kind = strip ? `${strip.of} ${strip.lang}` : '';
      if (kind !== before) remove();
      before = kind;
      if (!strip) return;
      if (shown) shown.update(strip);
      else shown = showStrip(strip, { ...link, hide });
    },
    isLast: () => shown?.isLast() ?? false,
  };
}
