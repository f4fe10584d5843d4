import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '@/i18n';
import { daysBetween, moment, when } from './moment';
import { type KnownPlatforms, knowing } from './platforms';

/** The person's language, and the present that times are told against. */
export interface Words extends Texts {
  /** A time of day, with the day when it is not today: "17:00", "tomorrow, 09:00". */
  at(atMs: number): string;
  /** The same inside a sentence: "today at 17:00", "tomorrow at 09:00". */
  when(atMs: number): string;
  /** The platforms that there are, by name. */
  platforms: KnownPlatforms;
  /** The end of what began at an instant: with its day only where that is another than the beginning's. */
  to(toMs: number, fromMs: number): string;
}

const WordsContext = createContext<Words | undefined>(undefined);

export const WordsProvider = WordsContext.Provider;

/** The words that every component below Shell writes with. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside Shell');
  return words;
}

/** Adds the present, the zone in force and the names of platforms to the texts. */
export function wordsAt(texts: Texts, nowMs: number, zone: string, platforms = knowing()): Words {
  return {
    ...texts,
    platforms,
    to: (toMs, fromMs) =>
      daysBetween(fromMs, toMs, zone) === 0
        ? texts.time(toMs, zone)
        : moment(toMs, nowMs, { locale: texts.locale, zone }),
    at: (atMs) => moment(atMs, nowMs, { locale: texts.locale, zone }),
    when: (atMs) => when(atMs, nowMs, texts, zone),
  };
}
