import type { Plan, Role } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { cairo, connected, delaying, followUp, opening, plan } from '@/ui/fixtures';
import { closingOf } from './why';

describe('closingOf', () => {
  it.each([
    ['after work', cairo(19), 'closed.title', 'closed.rest', cairo(33)],
    ['at night', cairo(23), 'closed.title.night', 'closed.rest.night', cairo(33)],
    ['after midnight', cairo(25), 'closed.title.night', 'closed.rest.night', cairo(33)],
    ['before work', cairo(7), 'closed.title.own', 'closed.rest.own', cairo(9)],
  ])('%s', (_when, nowMs, title, rest, untilMs) => {
    expect(closingOf(connected(nowMs), 'facebook')).toMatchObject({ title, rest, untilMs });
  });

  it('does not guess an end beyond the plan', () => {
    const nowMs = cairo(19);
    const daysOff = plan(nowMs, [{ phase: 'off', fromMs: cairo(17), toMs: cairo(90) }]);
    const closing = closingOf(connected(nowMs, { plan: daysOff }), 'facebook');
    expect(closing).not.toHaveProperty('untilMs');
    expect(closing).toMatchObject({ phase: 'off', title: 'closed.title.own', rest: 'closed.rest.own' });
  });

  it('is over in working hours, and without a plan in force', () => {
    expect(closingOf(connected(cairo(14)), 'facebook')).toBeUndefined();
    expect(closingOf(connected(cairo(19), { planExpired: true }), 'facebook')).toBeUndefined();
    const { plan: _none, ...unplanned } = connected(cairo(19));
    expect(closingOf(unplanned, 'facebook')).toBeUndefined();
  });

  it('lets a platform with a verdict of its own be open', () => {
    const nowMs = cairo(19);
    const made = plan(nowMs);
    const exception = { verdict: 'open' as const, fromMs: nowMs, toMs: cairo(20), platform: 'facebook' };
    const overview = connected(nowMs, { plan: { ...made, verdicts: [...made.verdicts, exception] } });
    expect(closingOf(overview, 'facebook')).toBeUndefined();
    expect(closingOf(overview, 'x')).toMatchObject({ title: 'closed.title' });
  });

  it('goes by the role that was meant, and closes with any where none is known', () => {
    const nowMs = cairo(19, 5);
    const overview = connected(nowMs, { plan: followUp(nowMs, cairo(19, 20)) });
    const openPart = { roles: ['community', 'care'], untilMs: cairo(19, 20) };
    const closing = closingOf(overview, 'facebook', 'feed');
    expect(closing).toMatchObject({ untilMs: cairo(33), openPart, title: 'closed.title.part' });
    expect(closing).not.toHaveProperty('rest');
    expect(closingOf(overview, 'facebook')).toMatchObject({ untilMs: cairo(33), openPart });
    expect(closingOf(overview, 'facebook', 'care')).toBeUndefined();
  });

  describe('where off hours wait first', () => {
    const nowMs = cairo(19, 5);
    const made = delaying(nowMs);
    const but = (verdict: 'closed' | 'open', ...roles: Role[]): Plan => ({
      ...made,
      verdicts: [
        ...made.verdicts,
        ...roles.map((role) => ({ verdict, fromMs: nowMs, toMs: cairo(22, 30), role })),
      ],
    });

    it.each<[string, Plan, Role | undefined, boolean | undefined]>([
      ['whatever is meant', made, undefined, true],
      ['the role that is meant', made, 'feed', true],
      ['some of it while the rest is closed', but('closed', 'feed', 'care'), undefined, true],
      ['not the role that is closed', but('closed', 'feed'), 'feed', false],
      ['some of it while the rest is open', but('open', 'care'), undefined, true],
      ['not the role that is open', but('open', 'care'), 'care', undefined],
      [
        'nothing after it was asked for',
        opening(made, { toMs: cairo(19, 15), platform: 'x' }),
        'feed',
        undefined,
      ],
    ])('asks for %s', (_what, plan, meant, asks) => {
      expect(closingOf(connected(nowMs, { plan }), 'x', meant)?.asks).toBe(asks);
    });

    it.each<[string, Plan, Role | undefined, boolean | undefined]>([
      ['all of it does', made, 'feed', false],
      ['another part is closed', but('closed', 'feed'), 'care', true],
      ['another part is open', but('open', 'care'), 'feed', true],
      ['that part alone is closed', but('closed', 'feed'), 'feed', true],
    ])('speaks of a part of the platform unless all is alike: %s', (_what, plan, meant, isPart) => {
      expect(closingOf(connected(nowMs, { plan }), 'x', meant)?.isPart).toBe(isPart);
    });

    it('opens without asking when working hours begin, and asks no more at night', () => {
      expect(closingOf(connected(nowMs, { plan: made }), 'x')).toMatchObject({ untilMs: cairo(33) });
      const night = closingOf(connected(cairo(23), { plan: made }), 'x');
      expect(night).toMatchObject({ asks: false, phase: 'night', untilMs: cairo(33) });
    });

    it('asks again when the minutes are over', () => {
      const plan = opening(made, { toMs: cairo(19, 15), platform: 'x' });
      expect(closingOf(connected(cairo(19, 15), { plan }), 'x')?.asks).toBe(true);
    });
  });
});
