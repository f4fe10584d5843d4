import { expect, test } from 'vitest';
import { type Box, freeEdge } from './edge';

const CHOICES = { lower: box(300, 560, 200, 30), upper: box(300, 10, 200, 30) };

function box(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

test.each([
  ['nothing typed', [], 'lower'],
  ['a composer far above', [box(0, 200, 800, 100)], 'lower'],
  ['a composer beside it', [box(520, 540, 280, 60)], 'lower'],
  ['a composer that only touches it', [box(0, 500, 800, 60)], 'lower'],
  ['a composer at the lower edge', [box(0, 540, 800, 60)], 'upper'],
  ['a page that is one editor', [box(0, 0, 800, 600)], 'line'],
  ['composers at both edges', [box(0, 0, 800, 60), box(0, 580, 800, 20)], 'line'],
])('%s', (_what, taken, edge) => {
  expect(freeEdge(CHOICES, taken)).toBe(edge);
});

test.each([
  ['nothing typed', [], 'upper'],
  ['a composer at the upper edge', [box(0, 0, 800, 60)], 'lower'],
  ['composers at both edges', [box(0, 0, 800, 60), box(0, 580, 800, 20)], 'line'],
])('above first: %s', (_what, taken, edge) => {
  expect(freeEdge(CHOICES, taken, 'upper')).toBe(edge);
});
