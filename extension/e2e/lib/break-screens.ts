import type { Break } from '@protocol/messages';
import type { Overview } from '@/messages';
import { cairo, connected, EYES, MOVE, OUTSIDE, status } from '@/ui/fixtures';

const WORK = cairo(14, 12);
const EVENING = cairo(19, 5);
export const BREAK_DUE = { ...EYES, state: 'prompted' as const, loadMs: EYES.everyMs };
const MOVE_DUE = {
  ...MOVE,
  state: 'prompted' as const,
  loadMs: MOVE.everyMs,
  restedMs: cairo(13, 9),
  dueMs: cairo(14, 3),
};
const OUTSIDE_LATER = { ...OUTSIDE, atMs: cairo(15) };
const BREAK_RUNNING = { ...MOVE, state: 'running' as const, loadMs: 0, untilMs: WORK + 252_000 };
const BREAK_POSTPONED = { ...MOVE, state: 'postponed' as const, untilMs: cairo(14, 20), postponesLeft: 1 };

/** Breaks in the popup: two kinds that come by load, and one by the clock. */
export const BREAKS: Record<string, Overview> = {
  'break-held': breaking({ ...BREAK_DUE, state: 'held' }, MOVE),
  'break-held-quiet': breaking({ ...BREAK_DUE, state: 'held', hold: 'quiet' }, MOVE),
  'break-held-call': breaking(EYES, { ...MOVE_DUE, state: 'held', hold: 'call' }, OUTSIDE_LATER),
  'break-waited': breaking(EYES, MOVE_DUE, OUTSIDE_LATER),
  'break-with': breaking({ ...EYES, state: 'due' }, MOVE_DUE),
  'break-near': breaking({ ...EYES, state: 'due' }, { ...MOVE, loadMs: MOVE.everyMs - 120_000 }),
  'break-three': breaking(EYES, MOVE, OUTSIDE_LATER),
  'break-soon': breaking({ ...EYES, soon: true, loadMs: EYES.everyMs - 20_000 }, MOVE, OUTSIDE_LATER),
  'break-no-skip': breaking({ ...BREAK_DUE, canSkip: false }, MOVE),
  'break-outside': breaking(EYES, MOVE, { ...OUTSIDE_LATER, state: 'prompted', dueMs: WORK }),
  'break-outside-running': breaking(EYES, { ...OUTSIDE, state: 'running', untilMs: WORK + 731_000 }),
  'break-postponed': breaking(EYES, BREAK_POSTPONED),
  'break-running': breaking(EYES, BREAK_RUNNING),
  'break-paused': paused(cairo(15, 12), EYES, MOVE, OUTSIDE_LATER),
  'break-paused-due': paused(cairo(17), { ...BREAK_DUE, state: 'held', hold: 'paused' }, MOVE),
  'break-stands': breaking(EYES, { ...BREAK_RUNNING, stands: true }),
  'break-waits-for-work': connected(EVENING, {
    muted: true,
    status: { ...status(EVENING, [{ ...MOVE_DUE, state: 'held', hold: 'off' }, EYES]), phase: 'off' },
  }),
};

function breaking(...breaks: Break[]): Overview {
  return connected(WORK, { status: status(WORK, breaks) });
}

function paused(pausedUntilMs: number, ...breaks: Break[]): Overview {
  return connected(WORK, { status: { ...status(WORK, breaks), pausedUntilMs } });
}
