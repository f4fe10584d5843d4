import type { Values } from './keys';

/** How the values of a language stand in its texts. */
export interface Filling {
  number(n: number): string;
  /** Puts a text that may run the other way into the text around it. */
  insert(value: string): string;
}

/**
 * Keeps a Latin name whole in a line that runs to the left, and an Arabic one in a line that runs to the right: without this, a colon and a
 * number after it would stand on its wrong side. It is the first-strong isolate and its end of Unicode UAX 9.
 */
export function isolateIn(isArabic: boolean): Filling['insert'] {
  const other = isArabic ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u;
  return (value) => (other.test(value) ? `\u2068${value}\u2069` : value);
}

/** Fills in {name}; a name without a value stays as it is, to be seen. What is filled in is not read again. */
export function fill(form: string, values: Values, { number, insert }: Filling): string {
  return form.replace(/\{([a-z]+)\}/g, (braces, name: string) => {
    const value = values[name] ?? braces;
    return typeof value === 'number' ? number(value) : insert(value);
  });
}
