import { limits } from '@/limits';

/** While somebody goes on typing, a page says so again after so long, with the next key. */
export const REPEAT_MS = 4_000;

/** What was said holds for so long at most: a page that is alive has said by then that it goes on, or that it is over. */
export const EXPIRES_MS = REPEAT_MS + limits.TypingMs;

/** From a frame of a page to the background: somebody types there, still, or no more. Neither the key nor the field is told. */
export interface FromTyping {
  type: 'tracker.typing';
  goesOn: boolean;
}

export function isFromTyping(message: unknown): message is FromTyping {
  if (typeof message !== 'object' || message === null) return false;
  const { type, goesOn } = message as Partial<FromTyping>;
  return type === 'tracker.typing' && typeof goesOn === 'boolean';
}
