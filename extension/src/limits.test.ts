import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limits, NATIVE_HOST, PATH, SUBPROTOCOL } from './limits';

const source = readFileSync(new URL('../../protocol/limits.go', import.meta.url), 'utf8');

/** The value of a Go constant: a number, a product or shift of numbers, or a quoted text. */
function constant(name: string): number | string {
  const value = new RegExp(`^\\t${name} += (.+)$`, 'm').exec(source)?.[1] ?? '';
  if (value.startsWith('"')) return JSON.parse(value);
  const [base = '', shift = '0'] = value.replaceAll('_', '').split('<<');
  return base.split('*').reduce((product, factor) => product * Number(factor), 1) * 2 ** Number(shift);
}

test.each(Object.entries(limits))('%s is what the protocol says', (name, value) => {
  expect(constant(name)).toBe(value);
});

test('the names of the wire are what the protocol says', () => {
  expect([SUBPROTOCOL, PATH, NATIVE_HOST]).toEqual(['Subprotocol', 'Path', 'NativeHost'].map(constant));
});
