import { describe, expect, it } from 'vitest';
import { cairo, plan } from './fixtures';
import { stretches } from './strip';

describe('stretches', () => {
  it('fills a day from now, without gaps', () => {
    const parts = stretches(plan(cairo(13, 40)), cairo(14));
    expect(parts.map(({ phase, fromMs, toMs }) => [phase, fromMs, toMs])).toEqual([
      ['work', cairo(14), cairo(17)],
      ['off', cairo(17), cairo(22, 30)],
      ['night', cairo(22, 30), cairo(30, 30)],
      ['off', cairo(30, 30), cairo(33)],
      ['work', cairo(33), cairo(38)],
    ]);
    expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 12);
  });

  it('knows which phase goes on beyond it', () => {
    expect(stretches(plan(cairo(14)), cairo(14)).map((part) => part.ends)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('shows what is left of an old plan, and nothing of one that ran out', () => {
    const old = plan(cairo(0));
    const [last] = stretches(old, cairo(47)).slice(-1);
    expect(last).toMatchObject({ phase: 'night', toMs: cairo(48), ends: false });
    expect(stretches(old, cairo(48))).toEqual([]);
  });
});
