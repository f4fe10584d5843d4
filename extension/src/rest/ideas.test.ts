import type { BreakKind } from '@protocol/messages';
import { describe, expect, test } from 'vitest';
import { createTexts } from '@/i18n';
import { ideaOf } from './ideas';

const EN = createTexts('en');
const KINDS: BreakKind[] = ['eyes', 'move', 'outside'];
const OWN = { move: ['Water the fig tree', '<b>Sing</b>'] };

describe('ideaOf', () => {
  test.each([
    ['the first', 'move', 0, OWN, 'Water the fig tree'],
    ['without a number', 'move', undefined, OWN, 'Water the fig tree'],
    ['the second, as it was written', 'move', 1, OWN, '<b>Sing</b>'],
    ['from the beginning again', 'move', 2, OWN, 'Water the fig tree'],
    ['of another kind', 'eyes', 3, OWN, 'Blink slowly, ten times.'],
    ['of a kind with none left', 'move', 0, { move: [] }, EN.text('idea.move.1')],
    ['of nobody', 'outside', 9, undefined, EN.text('idea.outside.10')],
    ['of nobody, from the beginning again', 'outside', 10, undefined, EN.text('idea.outside.1')],
  ] as const)('%s', (_what, kind, idea, own, want) => {
    const ideas = own && { move: [...own.move] };
    expect(ideaOf({ kind, ...(idea !== undefined && { idea }) }, ideas, EN)).toBe(want);
  });
});

describe.each(['en', 'ar'])('our own ideas in %s', (locale) => {
  const all = KINDS.flatMap((kind) =>
    Array.from({ length: 10 }, (_, idea) => ideaOf({ kind, idea }, undefined, createTexts(locale))),
  );

  test('are thirty different ones', () => {
    expect(new Set(all).size).toBe(30);
  });

  test('are short', () => {
    expect(all.filter((idea) => idea.length > 80)).toEqual([]);
  });
});
