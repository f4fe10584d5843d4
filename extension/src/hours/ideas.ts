/** How many ideas a kind of break can have, and how long one can be. */
export const MAX_IDEAS = 30;
export const MAX_IDEA = 120;

/** The ideas in a text with one on each line; undefined when they are too many, or one is too long. */
export function readIdeas(text: string): string[] | undefined {
  const ideas = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const fits = ideas.length <= MAX_IDEAS && ideas.every((idea) => [...idea].length <= MAX_IDEA);
  return fits ? ideas : undefined;
}

export function showIdeas(ideas: readonly string[] = []): string {
  return ideas.join('\n');
}
