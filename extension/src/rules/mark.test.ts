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

test('what names a brand may be 150 bytes long in a path, and 64 in a query', () => {
  const named = (value: string) => markOf(MARKS, `https://bsky.app/profile/${value}`);
  expect([named('a'.repeat(150)), named('ن'.repeat(75))]).not.toContain(undefined);
  expect([named('a'.repeat(151)), named('ن'.repeat(76))]).toEqual([undefined, undefined]);
  const numbered = (value: string) => markOf(MARKS, `https://www.facebook.com/?asset_id=${value}`);
  expect(numbered('1'.repeat(64))).toMatch(/1{64}$/);
  expect(numbered('1'.repeat(65))).toBeUndefined();
});
