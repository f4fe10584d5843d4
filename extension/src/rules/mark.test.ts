import type { Mark } from '@protocol/messages';
import catalogue from '@protocol/platforms.json';
import vectors from '@protocol/testdata/mark-vectors.json';
import { expect, test } from 'vitest';
import { markOf } from './mark';

const MARKS = catalogue.marks as Mark[];

test.each(vectors)('the mark of $url is $pages', ({ url, pages }) => {
  expect(markOf(MARKS, url)).toBe(pages ?? undefined);
});

test.each(['https://www.youtube.com/', 'about:blank', ''])('%j has none', (url) => {
  expect(markOf(MARKS, url)).toBeUndefined();
});

test('what names a brand may be 64 bytes long', () => {
  const urlOf = (value: string) => `https://bsky.app/profile/${value}`;
  expect(markOf(MARKS, urlOf('a'.repeat(64)))).toMatch(/a{64}/);
  expect(markOf(MARKS, urlOf('a'.repeat(65)))).toBeUndefined();
  expect(markOf(MARKS, urlOf('ن'.repeat(33)))).toBeUndefined();
});
