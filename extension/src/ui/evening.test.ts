import { describe, expect, it } from 'vitest';
import type { Overview } from '@/messages';
import { type Evening, eveningOf } from './evening';
import {
  away,
  cairo,
  connected,
  delaying,
  followUp,
  followUpStatus,
  opening,
  plan,
  privately,
} from './fixtures';

const EVENING = cairo(19, 5);
const MINUTE_MS = 60_000;
const ON_CALL = { fromMs: EVENING, untilMs: EVENING + 30 * MINUTE_MS, reason: 'The shop is down' };
const OPEN = followUpStatus(EVENING, 'open', { leftMs: 10 * MINUTE_MS, spending: true });
const HELD = followUp(EVENING, EVENING + 10 * MINUTE_MS);
const OFFER: Evening['onCall'] = { kind: 'offer' };

const evening = (more: Partial<Overview>) => connected(EVENING, more);

describe('eveningOf', () => {
  it.each<[string, Overview, Evening]>([
    ['in working hours: nothing', connected(cairo(14)), { outOfReach: false }],
    ['before the daemon has said anything: on-call alone', evening({}), { onCall: OFFER, outOfReach: false }],
    [
      'ready: the way in',
      evening({ followUp: followUpStatus(EVENING, 'ready') }),
      {
        followUp: { kind: 'ready', leftMs: 15 * MINUTE_MS, untilMs: cairo(22, 30), feedClosed: true },
        onCall: OFFER,
        outOfReach: false,
      },
    ],
    [
      'ready, where platforms wait first: it is not said that the feed stays closed',
      evening({ followUp: followUpStatus(EVENING, 'ready'), plan: delaying(EVENING) }),
      {
        followUp: { kind: 'ready', leftMs: 15 * MINUTE_MS, untilMs: cairo(22, 30), feedClosed: false },
        onCall: OFFER,
        outOfReach: false,
      },
    ],
    [
      'open: what is left',
      evening({ followUp: OPEN, nowMs: EVENING + MINUTE_MS }),
      {
        followUp: { kind: 'open', leftMs: 9 * MINUTE_MS, paused: false, feedClosed: true },
        onCall: OFFER,
        outOfReach: false,
      },
    ],
    [
      'open, with something else in front: it stands still',
      evening({ followUp: { ...OPEN, spending: false }, nowMs: EVENING + MINUTE_MS }),
      {
        followUp: { kind: 'open', leftMs: 10 * MINUTE_MS, paused: true, feedClosed: true },
        onCall: OFFER,
        outOfReach: false,
      },
    ],
    [
      'open while on call: nothing is said of the feed',
      evening({ followUp: OPEN, onCall: ON_CALL, plan: opening(plan(EVENING), { toMs: ON_CALL.untilMs }) }),
      {
        followUp: { kind: 'open', leftMs: 10 * MINUTE_MS, paused: false, feedClosed: false },
        onCall: { kind: 'running', onCall: ON_CALL, canEnd: true },
        outOfReach: false,
      },
    ],
    [
      'ending: the seconds',
      evening({ followUp: { ...OPEN, state: 'ending', untilMs: EVENING + 12_000 } }),
      { followUp: { kind: 'ending', leftMs: 12_000 }, onCall: OFFER, outOfReach: false },
    ],
    [
      'used up: that it is',
      evening({ followUp: followUpStatus(EVENING, 'spent', { leftMs: 0 }) }),
      { followUp: { kind: 'spent', date: '2026-11-23' }, onCall: OFFER, outOfReach: false },
    ],
    [
      'used up, which was read: nothing more of it',
      evening({ followUp: followUpStatus(EVENING, 'spent', { leftMs: 0 }), followUpReadDate: '2026-11-23' }),
      { onCall: OFFER, outOfReach: false },
    ],
    [
      'used up, and on call: nothing of a free evening',
      evening({ onCall: ON_CALL, followUp: followUpStatus(EVENING, 'spent') }),
      { onCall: { kind: 'running', onCall: ON_CALL, canEnd: true }, outOfReach: false },
    ],
    ['at night: on-call alone', connected(cairo(23)), { onCall: OFFER, outOfReach: false }],
    [
      'on call: until when, and no follow-up beside it',
      evening({ onCall: ON_CALL, followUp: followUpStatus(EVENING, 'ready') }),
      { onCall: { kind: 'running', onCall: ON_CALL, canEnd: true }, outOfReach: false },
    ],
    ['the daemon away: that neither can be opened', away(EVENING), { outOfReach: true }],
    [
      'the daemon away, ready before: the same',
      away(EVENING, { followUp: followUpStatus(EVENING, 'ready') }),
      { outOfReach: true },
    ],
    ['the daemon away in working hours: nothing', away(cairo(14)), { outOfReach: false }],
    [
      'the daemon away while it is open: its stated end',
      away(EVENING, { followUp: OPEN, plan: HELD }),
      { followUp: { kind: 'alone', untilMs: EVENING + 10 * MINUTE_MS }, outOfReach: false },
    ],
    [
      'the daemon away while on call: until when, and no way to end it',
      away(EVENING, { onCall: ON_CALL }),
      { onCall: { kind: 'running', onCall: ON_CALL, canEnd: false }, outOfReach: false },
    ],
    [
      'in a private window: nothing',
      privately(evening({ followUp: OPEN, onCall: ON_CALL })),
      { outOfReach: false },
    ],
  ])('%s', (_what, overview, want) => {
    expect(eveningOf(overview)).toEqual(want);
  });

  it('goes on saying that it is used up where it was first said', () => {
    const read = evening({ followUp: followUpStatus(EVENING, 'spent'), followUpReadDate: '2026-11-23' });
    expect(eveningOf(read, '2026-11-23').followUp).toEqual({ kind: 'spent', date: '2026-11-23' });
  });

  it('offers the follow-up beside an on-call that opens a part alone', () => {
    const onCall = { ...ON_CALL, platform: 'x', role: 'content' as const };
    expect(eveningOf(evening({ onCall, followUp: followUpStatus(EVENING, 'ready') })).followUp?.kind).toBe(
      'ready',
    );
  });
});
