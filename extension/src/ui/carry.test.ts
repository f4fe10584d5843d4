import { describe, expect, it } from 'vitest';
import { carry } from './carry';
import { away, BUSY_DAY, cairo, connected, EMPTY_DAY } from './fixtures';

const BEFORE = connected(cairo(14));

describe('carry', () => {
  it('keeps what the daemon said while the connection comes back', () => {
    const next = away(cairo(14, 1), { connection: 'connecting' });
    expect(carry(BEFORE, next)).toEqual({ ...next, stats: BUSY_DAY, status: BEFORE.status });
  });

  it('keeps nothing once the daemon is away', () => {
    const next = away(cairo(14, 1));
    expect(carry(BEFORE, next)).toEqual(next);
  });

  it('never holds on to what is known anew', () => {
    const next = connected(cairo(14, 1), { stats: EMPTY_DAY });
    expect(carry(BEFORE, next)).toEqual(next);
  });

  it('has nothing to keep at first', () => {
    const next = away(cairo(14), { connection: 'connecting' });
    expect(carry(undefined, next)).toEqual(next);
  });
});
