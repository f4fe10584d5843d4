/** A tab that can be heard, or that is muted. */
export interface SoundTab {
  id: number;
  /** Missing when the page is none of the platforms': the browser does not tell us. */
  url?: string | undefined;
  audible: boolean;
  /** By whom it is muted: by us, or by its person or another extension. */
  muted?: 'us' | 'other';
  /** In front of its window, which is not minimised. */
  seen: boolean;
}

/** What is to be done, by the ids of the tabs. */
export interface SoundOrder {
  mute: number[];
  unmute: number[];
}

/** What a page counts as, as far as sound goes. */
export interface SoundPlaces {
  isPlatform(url: string): boolean;
  /** A call or a live broadcast: never touched. */
  isLive(url: string): boolean;
}

/** Whether something plays where it can be seen. A tab that we have muted plays for nobody. */
export function isWatched(tabs: readonly SoundTab[]): boolean {
  return tabs.some(({ audible, muted, seen }) => audible && !muted && seen);
}

/**
 * What is to be muted and what given back. The browser itself knows whose each mute is, and forgets ours with the tab, so nothing of it
 * is remembered here: it cannot be wrong after a crash, and what a person has changed meanwhile is theirs.
 */
export function soundOrder(
  tabs: readonly SoundTab[],
  away: boolean,
  { isPlatform, isLive }: SoundPlaces,
): SoundOrder {
  const isOff = ({ audible, muted, url }: SoundTab) =>
    audible && !muted && url !== undefined && isPlatform(url) && !isLive(url);
  const isBack = ({ muted, url }: SoundTab) =>
    muted === 'us' && (!away || (url !== undefined && isLive(url)));
  return {
    mute: away ? tabs.filter(isOff).map(({ id }) => id) : [],
    unmute: tabs.filter(isBack).map(({ id }) => id),
  };
}
