import { describe, expect, it } from 'vitest';
import { AHEAD_MS, offsetsOf } from './offsets';

const FROM_MS = Date.parse('2024-01-15T12:00:00Z');

/** The changes that both ends know of, as the daemon's test has them too. */
describe('offsetsOf', () => {
  it.each([
    ['UTC', [['2024-01-15T12:00:00Z', 0]]],
    ['Asia/Kolkata', [['2024-01-15T12:00:00Z', 330]]],
    [
      'Africa/Cairo',
      [
        ['2024-01-15T12:00:00Z', 120],
        ['2024-04-25T22:00:00Z', 180],
        ['2024-10-31T21:00:00Z', 120],
        ['2025-04-24T22:00:00Z', 180],
      ],
    ],
    [
      'Australia/Lord_Howe',
      [
        ['2024-01-15T12:00:00Z', 660],
        ['2024-04-06T15:00:00Z', 630],
        ['2024-10-05T15:30:00Z', 660],
        ['2025-04-05T15:00:00Z', 630],
      ],
    ],
    ['Pacific/Marquesas', [['2024-01-15T12:00:00Z', -570]]],
  ] as const)('finds every change of %s', (zone, changes) => {
    const offsets = changes.map(([at, offsetMin]) => ({ fromMs: Date.parse(at), offsetMin }));
    expect(offsetsOf(zone, FROM_MS)).toEqual({ offsets, toMs: FROM_MS + AHEAD_MS });
  });

  it('knows when it does not know a zone', () => {
    expect(offsetsOf('Africa/Nowhere', FROM_MS)).toBeUndefined();
  });
});
