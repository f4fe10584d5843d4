interface Sides {
  before: unknown;
  after: unknown;
}

/** Those of which both sides are not the same. */
export function differing<const Both extends Sides>(all: readonly Both[]): Both[] {
  return all.filter(({ before, after }) => before !== after);
}
