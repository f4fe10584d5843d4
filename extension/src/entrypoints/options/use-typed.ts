import type { Problem } from '@protocol/messages';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useWords } from '@/ui/words';
import { problemWords } from './problem-words';

export interface TypedValue<T> {
  value: T;
  change: (value: T) => void;
  show: (value: T) => string;
  /** Undefined when what is typed is none. */
  read: (text: string) => T | undefined;
  /** What to write instead of that. */
  wrong: (typed: string) => string;
  problem?: Problem | undefined;
}

/** What stands in a field before it is taken over. */
export interface Typing {
  text: string;
  isTyping: boolean;
  /** What is wrong with it. */
  says: string | undefined;
  type: (text: string) => void;
  take: () => void;
  /** Gives it up on Escape, which then means nothing else. */
  giveUp: (event: KeyboardEvent) => void;
}

/** A text that is taken over when it says so, if it is a value. */
export function useTyped<T>({ value, change, show, read, wrong, problem }: TypedValue<T>): Typing {
  const words = useWords();
  const [typed, setTyped] = useState<string>();
  const written = show(value);
  // At once: what is typed before the next picture would be lost.
  useLayoutEffect(() => setTyped(undefined), [written]);
  const bad = typed !== undefined && read(typed) === undefined;
  const take = () => {
    const next = typed === undefined ? undefined : read(typed);
    if (next === undefined) return;
    setTyped(undefined);
    if (show(next) !== written) change(next);
  };
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || typed === undefined) return;
    setTyped(undefined);
    event.stopPropagation();
  };
  const says = bad ? wrong(typed) : problem && problemWords(problem, words);
  return { text: typed ?? written, isTyping: typed !== undefined, says, type: setTyped, take, giveUp };
}
