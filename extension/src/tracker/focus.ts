/** From a frame of a page to the background: the focus has come to it. Which element has it, and what was before, is not told. */
export interface FromFocus {
  type: 'tracker.focus';
}

export function isFromFocus(message: unknown): message is FromFocus {
  return (message as Partial<FromFocus> | null)?.type === 'tracker.focus';
}
