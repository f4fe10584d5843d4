import { expect, test } from 'vitest';
import { clientOf, draftOf, emptyClient, lineOf } from './client-draft';

test('a draft becomes what is sent, without spaces around it and blank lines', () => {
  const draft = { ...emptyClient(), label: ' Café Nour ', pages: ['', ' x.com/nour', ' '] };
  expect(clientOf(draft)).toEqual({ label: 'Café Nour', pages: ['x.com/nour'] });
  expect(clientOf(emptyClient())).toEqual({ label: '' });
});

test.each([
  [
    'https://business.facebook.com/latest/inbox?business_id=7&asset_id=12&thread=9',
    'facebook.com/**?asset_id=12',
  ],
  ['business.facebook.com/latest/inbox?asset_id=12', 'facebook.com/**?asset_id=12'],
  ['https://www.instagram.com/cafe.nour/?igsh=secret#top', 'www.instagram.com/cafe.nour/'],
  ['https://web.telegram.org/k/#@nour', 'web.telegram.org/#/@nour/**'],
  ['facebook.com/**?asset_id=12', 'facebook.com/**?asset_id=12'],
  ['https://x.com/nour/**', 'https://x.com/nour/**'],
  ['our page', 'our page'],
])('of %s is sent %s', (line, sent) => {
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
