import type { Strip } from '../strip';
import { type ShownStrip, type StripLink, showStrip } from './strip';

/** The strip of one page, there or not as the background says. */
export interface Strips {
  obey(strip: Strip | undefined): void;
}

export function createStrips(link: StripLink): Strips {
  let shown: ShownStrip | undefined;
  let words = '';
  const remove = () => {
    shown?.remove();
    shown = undefined;
  };
  const hide = () => {
    remove();
    link.hide();
  };
  return {
    obey(strip) {
      // Another language needs another strip.
      if (!strip || strip.lang !== words) remove();
      if (!strip) return;
      words = strip.lang;
      if (shown) shown.update(strip);
      else shown = showStrip(strip, { ...link, hide });
    },
  };
}
