import { expect, test } from 'vitest';
import { clientOf, draftOf, emptyClient, lineOf } from './client-draft';

test('a draft becomes what is sent, without spaces around it and blank lines', () => {
  expect(clientOf({ label: ' Café Nour ', pages: ['', 'https://x.com/nour', ' '] })).toEqual({
    label: 'Café Nour',
    pages: ['https://x.com/nour'],
  });
  expect(clientOf(emptyClient())).toEqual({ label: '' });
});

test('what a client is changed to is what it was', () => {
  const nour = { id: 'c1', label: 'Café Nour', pages: ['x.com/nour/**'] };
  expect(clientOf(draftOf(nour))).toEqual(nour);
  expect(clientOf(draftOf({ id: 'c2', label: 'Bayt' }))).toEqual({ id: 'c2', label: 'Bayt' });
});

test('one without pages has a line to fill in', () => {
  expect(draftOf({ id: 'c2', label: 'Bayt' }).pages).toEqual(['']);
});

test('a refusal is about the line that was sent, past those that were not', () => {
  const pages = ['', 'a', ' ', 'b'];
  expect([lineOf('pages[0]', pages), lineOf('pages[1]', pages)]).toEqual([1, 3]);
  expect([lineOf('label', pages), lineOf(undefined, pages), lineOf('pages[7]', pages)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
