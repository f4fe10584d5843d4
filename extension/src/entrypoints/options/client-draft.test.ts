import vectors from '@protocol/testdata/client-vectors.json';
import { expect, test } from 'vitest';
import { clientOf, draftOf, emptyClient, lineOf } from './client-draft';

test('a draft becomes what is sent, without spaces around it and blank lines', () => {
  const draft = { ...emptyClient(), label: ' Café Nour ', pages: ['', ' x.com/nour', ' '] };
  expect(clientOf(draft)).toEqual({ label: 'Café Nour', pages: ['x.com/nour'] });
  expect(clientOf(emptyClient())).toEqual({ label: '' });
});

test.each(vectors)('of $line is sent $sent', ({ line, sent }) => {
  expect(clientOf({ ...emptyClient(), label: 'A', pages: [line] }).pages).toEqual([sent]);
});

test('what was added elsewhere meanwhile stays, and what was removed here goes', () => {
  const begun = draftOf({ id: 'c1', label: 'A', pages: ['x.com/a/**', 'x.com/b/**'] });
  const now = { id: 'c1', label: 'A', pages: ['x.com/a/**', 'x.com/b/**', 'x.com/c/**'] };
  expect(clientOf({ ...begun, pages: ['x.com/b/**', 'x.com/d/**'] }, now).pages).toEqual([
    'x.com/b/**',
    'x.com/d/**',
    'x.com/c/**',
  ]);
});

test('what a client is changed to is what it was, and of one that was removed meanwhile a new one', () => {
  const nour = { id: 'c1', label: 'Café Nour', pages: ['x.com/nour/**'] };
  expect(clientOf(draftOf(nour), nour)).toEqual(nour);
  const bayt = { id: 'c2', label: 'Bayt' };
  expect(clientOf(draftOf(bayt), bayt)).toEqual(bayt);
  const { id: _, ...anew } = nour;
  expect(clientOf(draftOf(nour))).toEqual(anew);
});

test('one without pages has a line to fill in', () => {
  expect(draftOf({ id: 'c2', label: 'Bayt' }).pages).toEqual(['']);
});

test('what the popup added of the same address is not sent twice', () => {
  const begun = draftOf({ id: 'c1', label: 'A' });
  const now = { id: 'c1', label: 'A', pages: ['facebook.com/**?asset_id=12'] };
  const typed = { ...begun, pages: ['https://www.facebook.com/latest/inbox?asset_id=12'] };
  expect(clientOf(typed, now)).toEqual(now);
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
