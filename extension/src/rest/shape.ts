import { limits } from '@/limits';

/** How a page shows a rest: over everything, as a slim line at an edge, or not at all. */
export type Shape = 'curtain' | 'line' | 'nothing';

/** What is known of a page while a rest is to be shown on it. */
export interface PageFacts {
  /** Text that its person has typed is in it, or in a frame of it. */
  holdsText: boolean;
  /** The keyboard is in a field with something in it, or in a frame that we cannot see into. */
  writes: boolean;
  /** When something was typed last, as far as we have seen: a field that was just emptied is one that was just sent. */
  typedMs: number;
  /** A film or a talk fills the screen, or a dialog of the page's own takes everything else out of reach. */
  isTaken: boolean;
  /** A countdown shows that it closes in a moment: what is to be finished is seen, and how long there is. */
  isClosing: boolean;
}

/** Nothing is ever laid over somebody's words, and what fills the screen is left alone. */
export function shapeOf({ holdsText, writes, typedMs, isTaken, isClosing }: PageFacts, nowMs: number): Shape {
  if (isTaken) return 'nothing';
  // Apart in either direction: the clock may have been set back.
  const isTyping = Math.abs(nowMs - typedMs) < limits.TypingMs;
  return holdsText || writes || isTyping || isClosing ? 'line' : 'curtain';
}
