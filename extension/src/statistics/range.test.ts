import { expect, it } from 'vitest';
import { rangeFault } from './range';

const HELD = { from: '2026-11-01', to: '2026-12-10' };

it.each([
  ['2026-11-01', '2026-12-10', undefined],
  ['2026-11-30', '2026-11-30', undefined],
  ['2000-01-01', '2026-12-10', undefined],
  ['1999-12-31', '2026-12-10', { at: 'from', what: 'bounds' }],
  ['0002-01-01', '2026-12-10', { at: 'from', what: 'bounds' }],
  ['2026-12-01', '2026-12-10', { at: 'from', what: 'bounds' }],
  ['2026-11-01', '2026-12-01', { at: 'to', what: 'bounds' }],
  ['2026-11-20', '2026-11-19', { at: 'to', what: 'order' }],
])('of a range that ends after today, %s to %s', (from, to, fault) => {
  expect(rangeFault({ from, to }, HELD, '2026-11-30')).toEqual(fault);
});
