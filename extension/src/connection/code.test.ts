import { expect, test } from 'vitest';
import { readCode } from './code';

const USUAL = { code: '01234567', listen: '127.0.0.1:47615' };

test.each([
  ['as it is shown', '0123 4567'],
  ['without a space', '01234567'],
  ['with a dash', '0123-4567'],
  ['with a long dash', '0123–4567'],
  ['with a space that does not break, and a line end', ' 0123\u00a04567\n'],
  ['digit by digit', '0 1 2 3 4 5 6 7'],
  ['in Arabic digits', '٠١٢٣ ٤٥٦٧'],
  ['in Persian digits', '۰۱۲۳ ۴۵۶۷'],
  ['with marks of direction around it', '\u200e\u20660123 4567\u2069\u200f'],
])('a code is read %s', (_name, text) => {
  expect(readCode(text)).toEqual(USUAL);
});

test.each([
  ['0123 4567:4711', '127.0.0.1:4711'],
  ['٠١٢٣ ٤٥٦٧:٤٧١١', '127.0.0.1:4711'],
  ['01234567 : 65535', '127.0.0.1:65535'],
])('%s names the port too', (text, listen) => {
  expect(readCode(text)).toEqual({ code: '01234567', listen });
});

test.each([
  [''],
  ['0123 456'],
  ['0123 45678'],
  ['O123 4567'],
  ['0123 4567:'],
  ['0123 4567:0'],
  ['0123 4567:65536'],
  ['0123 4567:evil.example'],
  ['evil.example:0123 4567'],
  ['०१२३ ४५६७'],
  ['²1234567'],
])('%j is no code', (text) => {
  expect(readCode(text)).toBeUndefined();
});
