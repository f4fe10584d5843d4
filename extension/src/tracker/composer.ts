/** From the top frame of a page to the background: a composer above the page is in use, or no more. Nothing else of it is told. */
export interface FromComposer {
  type: 'tracker.composer';
  isInUse: boolean;
}

/** From the background to the top frame of a page: is one in use? The answer is yes or no. */
export interface ToComposer {
  type: 'tracker.composes';
}

export function isFromComposer(message: unknown): message is FromComposer {
  if (typeof message !== 'object' || message === null) return false;
  const { type, isInUse } = message as Partial<FromComposer>;
  return type === 'tracker.composer' && typeof isInUse === 'boolean';
}
