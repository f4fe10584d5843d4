import { expect, it } from 'vitest';
import { amongAmounts, amongNumbers } from './offered';

it.each([
  [2, ['0', '2', '10']],
  [7, ['0', '2', '7', '10']],
])('of numbers the one that is written, %i, is among them', (written, all) => {
  expect(amongNumbers([0, 2, 10], written)).toEqual(all);
});

it.each([
  ['', ['', '90s', '5m', '1h']],
  ['5m', ['', '90s', '5m', '1h']],
  ['45s', ['', '45s', '90s', '5m', '1h']],
  ['60m', ['', '90s', '5m', '60m']],
  ['1m30s', ['', '1m30s', '5m', '1h']],
])('of durations %j is among them once, as it is written', (written, all) => {
  expect(amongAmounts(['', '90s', '5m', '1h'], written)).toEqual(all);
});
