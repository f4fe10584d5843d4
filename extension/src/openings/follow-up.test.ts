import type { FollowUpStatus, Plan } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { cairo, plan } from '@/ui/fixtures';
import { followUpNow, leftMs } from './follow-up';

const NOW = cairo(19, 5);
const MINUTE_MS = 60_000;
const NIGHT = cairo(22, 30);

const OPEN: FollowUpStatus = {
  state: 'open',
  atMs: NOW,
  date: '2026-11-23',
  leftMs: 10 * MINUTE_MS,
  spending: true,
  untilMs: NIGHT,
};

/** A plan that holds community and care open until then. */
function promising(untilMs: number): Plan {
  const made = plan(NOW);
  const open = (['community', 'care'] as const).map((role) => ({
    verdict: 'open' as const,
    fromMs: NOW,
    toMs: untilMs,
    role,
  }));
  return { ...made, verdicts: [...made.verdicts, ...open] };
}

describe('leftMs', () => {
  it.each<[string, Partial<FollowUpStatus>, number, number]>([
    ['while it is spent it shrinks', {}, 4 * MINUTE_MS, 6 * MINUTE_MS],
    ['while it is not it stands still', { spending: false }, 4 * MINUTE_MS, 10 * MINUTE_MS],
    ['never below nothing', {}, 11 * MINUTE_MS, 0],
    ['a clock that was set back adds nothing', {}, -MINUTE_MS, 10 * MINUTE_MS],
    ['the ending runs whatever is in front', { state: 'ending', untilMs: NOW + 30_000 }, 12_000, 18_000],
  ])('%s', (_what, more, afterMs, want) => {
    expect(leftMs({ ...OPEN, ...more }, NOW + afterMs)).toBe(want);
  });
});

describe('followUpNow', () => {
  it('is none before the daemon has told of one, and when it said so', () => {
    expect(followUpNow({ connection: 'connected', nowMs: NOW }).state).toBe('none');
    const none: FollowUpStatus = { state: 'none', atMs: NOW, leftMs: 0, spending: false };
    expect(followUpNow({ followUp: none, connection: 'connected', nowMs: NOW }).state).toBe('none');
  });

  it.each<[string, Partial<FollowUpStatus>, number, string]>([
    ['open until the night', {}, NIGHT - 1, 'open'],
    ['gone when the night begins, also before the daemon says so', {}, NIGHT, 'none'],
    ['ready, and gone then, too', { state: 'ready' }, NIGHT, 'none'],
    ['used up once its ending is over', { state: 'ending', untilMs: NOW + 30_000 }, NOW + 30_000, 'spent'],
  ])('%s', (_what, more, nowMs, state) => {
    expect(followUpNow({ followUp: { ...OPEN, ...more }, connection: 'connected', nowMs }).state).toBe(state);
  });

  it.each([
    ['holds as long as the plan says', promising(NOW + 10 * MINUTE_MS), 'open', 10 * MINUTE_MS],
    ['ends with it', promising(NOW + 30_000), 'ending', 30_000],
    ['is over after it', promising(NOW), 'none', 0],
    ['is over where no plan holds it open', plan(NOW), 'none', 0],
  ] as const)('with the daemon away one that was open %s', (_what, stored, state, left) => {
    const now = followUpNow({ followUp: OPEN, plan: stored, connection: 'disconnected', nowMs: NOW });
    expect([now.state, now.leftMs]).toEqual([state, left]);
  });

  it('is not held open by a post that is taken down meanwhile', () => {
    const made = promising(NOW + 3 * MINUTE_MS);
    const post = { verdict: 'open' as const, fromMs: NOW, toMs: NOW + 10 * MINUTE_MS, platform: 'x' };
    const stored = { ...made, verdicts: [...made.verdicts, { ...post, role: 'community' as const }] };
    const now = followUpNow({ followUp: OPEN, plan: stored, connection: 'disconnected', nowMs: NOW });
    expect(now.leftMs).toBe(3 * MINUTE_MS);
  });

  it('goes on while the connection only stumbles', () => {
    expect(followUpNow({ followUp: OPEN, connection: 'connecting', nowMs: NOW + MINUTE_MS })).toEqual({
      state: 'open',
      leftMs: 9 * MINUTE_MS,
      spending: true,
      date: '2026-11-23',
      untilMs: NIGHT,
      alone: false,
    });
  });
});
