import type { Break, Status } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { cairo, EYES, MOVE, status } from './fixtures';
import { canPause, pauses } from './pause';

const MINUTE_MS = 60_000;
const FIXED = [{ forMs: 30 * MINUTE_MS }, { forMs: 60 * MINUTE_MS }];

describe('pauses', () => {
  it.each<[string, number, Partial<Status>, object[]]>([
    ['at work', cairo(15, 12), {}, [{ forMs: 108 * MINUTE_MS, untilMs: cairo(17) }]],
    ['in its last seconds', cairo(16, 59) + 1, {}, []],
    ['in very long hours', cairo(4), {}, []],
    ['in off hours', cairo(15), { phase: 'off' }, []],
  ])('%s', (_what, nowMs, more, end) => {
    expect(pauses({ ...status(nowMs), ...more }, nowMs)).toEqual([...FIXED, ...end]);
  });
});

describe('canPause', () => {
  const held: Break = { ...EYES, state: 'held' };

  it.each<[string, Status['phase'], Break[], boolean]>([
    ['in working hours', 'work', [EYES, MOVE], true],
    ['where there are none', 'work', [], false],
    ['while one runs', 'work', [EYES, { ...MOVE, state: 'running' }], false],
    ['in off hours', 'off', [EYES], false],
    ['in off hours, when one waits for work', 'off', [{ ...held, hold: 'off' }], false],
    [
      'in off hours, when two do',
      'off',
      [
        { ...EYES, state: 'due' },
        { ...MOVE, state: 'held', hold: 'off' },
      ],
      false,
    ],
    ['in off hours, when one waits for the end of a call', 'off', [{ ...held, hold: 'call' }], true],
    ['in off hours, when one asks', 'off', [EYES, { ...MOVE, state: 'prompted' }], true],
  ])('%s', (_what, phase, breaks, can) => {
    expect(canPause({ phase, breaks })).toBe(can);
  });
});
