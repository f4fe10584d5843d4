import { isLastMinute, type Strip } from '../strip';
import { type ShownStrip, type StripLink, showStrip } from './strip';

/** The strip of one page, there or not as the background says. */
export interface Strips {
  obey(strip: Strip | undefined): void;
  /** Whether the page closes within a minute, also where its person has put that away. */
  isLast(): boolean;
}

export function createStrips(link: StripLink): Strips {
  let shown: ShownStrip | undefined;
  let before = '';
  /** What was last told of the end of the page. */
  let told: Strip | undefined;
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
      // What was put away ends all the same, where it says when.
      if (strip || told?.endsMs === undefined) told = strip;
      if (!strip) return;
      if (shown) shown.update(strip);
      else shown = showStrip(strip, { ...link, hide });
    },
    isLast: () => told !== undefined && isLastMinute(told, Date.now()),
  };
}
