/** A part of the window, in CSS pixels from its upper left corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the strip lies: at the lower edge, at the upper one, or as a line without words where both are taken. */
export type Edge = 'lower' | 'upper' | 'line';

/** The strip where it would lie at the lower edge, and at the upper one. */
export interface Choices {
  lower: Box;
  upper: Box;
}

/** The first edge at which the strip covers nothing of what is taken; that edge is looked at before the other. */
export function freeEdge(
  choices: Choices,
  taken: readonly Box[],
  first: Exclude<Edge, 'line'> = 'lower',
): Edge {
  const isFree = (edge: keyof Choices) => !taken.some((other) => overlap(choices[edge], other));
  if (isFree(first)) return first;
  const second = first === 'lower' ? 'upper' : 'lower';
  return isFree(second) ? second : 'line';
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
