import type { Values } from './keys';

/** Fills in {name}; a name without a value stays as it is, to be seen. What is filled in is not read again. */
export function fill(form: string, values: Values, number: (n: number) => string): string {
  return form.replace(/\{([a-z]+)\}/g, (braces, name: string) => {
    const value = values[name] ?? braces;
    return typeof value === 'number' ? number(value) : value;
  });
}
