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
  /** What was last told, or put away here: that changes nothing of when the page closes. */
  let told: Strip | undefined;
  const remove = () => {
    shown?.remove();
    shown = undefined;
  };
  const hide = (strip: Strip) => {
    remove();
    told = strip;
    link.hide(strip);
  };
  return {
    obey(strip) {
      // Another language needs another strip, and so does another end.
      const kind = strip ? `${strip.of} ${strip.lang}` : '';
      if (kind !== before) remove();
      before = kind;
      told = strip ?? (told?.endsMs === undefined ? undefined : told);
      if (!strip) return;
      if (shown) shown.update(strip);
      else shown = showStrip(strip, { ...link, hide });
    },
    isLast: () => told !== undefined && isLastMinute(told, Date.now()),
  };
}
