import vectors from '@protocol/testdata/pattern-vectors.json';
import { expect, test } from 'vitest';
import { patternText } from './pattern';

test.each(vectors)('$text', ({ rule, text }) => {
  expect(patternText(rule)).toBe(text);
});
