import type { FollowUpStatus, OffPlace, Plan } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { cairo, placing, plan } from '@/ui/fixtures';
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
  return opened(plan(NOW), untilMs);
}

/** The same of any plan. */
function opened(made: Plan, untilMs: number): Plan {
  const open = (['community', 'care'] as const).map((role) => ({
    verdict: 'open' as const,
    fromMs: NOW,
    toMs: untilMs,
    role,
    opening: 'follow_up' as const,
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
    const post = {
      verdict: 'open' as const,
      fromMs: NOW,
      toMs: NOW + 10 * MINUTE_MS,
      platform: 'x',
      opening: 'on_call' as const,
    };
    const stored = { ...made, verdicts: [...made.verdicts, { ...post, role: 'community' as const }] };
    const now = followUpNow({ followUp: OPEN, plan: stored, connection: 'disconnected', nowMs: NOW });
    expect(now.leftMs).toBe(3 * MINUTE_MS);
  });

  describe('with places that off hours leave open, and the daemon away', () => {
    const COMMUNITY: OffPlace = { role: 'community', verdict: 'open' };
    const CARE: OffPlace = { role: 'care', verdict: 'open' };
    const untilMs = NOW + 10 * MINUTE_MS;
    const firstWeekEndsMs = cairo(24);
    /** The places of the first week, and then others. */
    const inFirstWeek = (made: Plan): Plan => {
      const [first, ...later] = [made.madeAtMs, firstWeekEndsMs, made.validUntilMs];
      const ranges = later.flatMap((toMs, at) =>
        (['community', 'care'] as const).map((role) => ({
          verdict: 'open' as const,
          fromMs: at === 0 ? (first as number) : firstWeekEndsMs,
          toMs,
          role,
        })),
      );
      return { ...made, verdicts: [...ranges, ...made.verdicts] };
    };
    const onCall = {
      verdict: 'open' as const,
      fromMs: NOW,
      toMs: cairo(20),
      role: 'community' as const,
      opening: 'on_call' as const,
    };

    it.each<[string, Plan, number | undefined]>([
      ['none was promised', placing(plan(NOW), COMMUNITY, CARE), undefined],
      ['none was promised in the first week', inFirstWeek(plan(NOW)), undefined],
      ['it ends when that was promised', opened(placing(plan(NOW), COMMUNITY, CARE), untilMs), untilMs],
      ['the same in the first week', inFirstWeek(promising(untilMs)), untilMs],
      ['the same before the places', placing(promising(untilMs), COMMUNITY, CARE), untilMs],
      [
        'being on call for community ends by itself',
        { ...promising(untilMs), verdicts: [...promising(untilMs).verdicts, onCall] },
        untilMs,
      ],
    ])('%s', (_what, stored, want) => {
      const now = followUpNow({ followUp: OPEN, plan: stored, connection: 'disconnected', nowMs: NOW });
      expect(now.untilMs).toBe(want);
    });
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
