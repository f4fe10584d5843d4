import type { OffPlace, Plan } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { cairo, delaying, followUp, opening, placing, plan } from './fixtures';
import { phaseLines } from './phase-lines';

const at = (nowMs: number, made = plan(nowMs)) =>
  phaseLines({ plan: made, planExpired: false, hidden: [], nowMs });

const reminding = (nowMs: number) => {
  const made = plan(nowMs);
  return { ...made, verdicts: made.verdicts.map((range) => ({ ...range, verdict: 'remind' as const })) };
};

describe('phaseLines', () => {
  it('says what closes at the end of work', () => {
    const nowMs = cairo(14);
    expect(at(nowMs)).toEqual({ phase: 'work', untilMs: cairo(17), note: 'next.close_all' });
    expect(at(nowMs, reminding(nowMs)).note).toBe('next.remind_all');
  });

  it('says when closed platforms open, which is later than the end of the phase', () => {
    const opens = { note: 'next.open_all', noteAtMs: cairo(33) };
    expect(at(cairo(19))).toEqual({ phase: 'off', untilMs: cairo(22, 30), ...opens });
    expect(at(cairo(23))).toEqual({ phase: 'night', untilMs: cairo(30, 30), ...opens });
  });

  it('says when the platforms close that on-call has opened, and nothing of the part that a follow-up opens', () => {
    const nowMs = cairo(19);
    const onCall = opening(plan(nowMs), { toMs: cairo(19, 30) });
    expect(at(nowMs, onCall)).toMatchObject({ note: 'next.closes_all', noteAtMs: cairo(19, 30) });
    const followUp = opening(plan(nowMs), { toMs: cairo(19, 30), role: 'community', opening: 'follow_up' });
    expect(at(nowMs, followUp)).toMatchObject({ note: 'next.open_all', noteAtMs: cairo(33) });
  });

  it('says that the first week only reminds', () => {
    expect(at(cairo(19), reminding(cairo(19))).note).toBe('now.remind_all');
  });

  it('says that platforms wait first, and when they open after a night that closes them', () => {
    const nowMs = cairo(14);
    expect(at(nowMs, delaying(nowMs)).note).toBe('next.delay_all');
    expect(at(cairo(19), delaying(cairo(19)))).toMatchObject({ note: 'now.delay_all' });
    expect(at(cairo(23), delaying(cairo(19)))).toMatchObject({ note: 'next.open_all', noteAtMs: cairo(33) });
    const onCall = opening(delaying(cairo(19)), { toMs: cairo(19, 30) });
    expect(at(cairo(19), onCall)).toMatchObject({ note: 'next.delays_all', noteAtMs: cairo(19, 30) });
    const asked = opening(delaying(cairo(19)), {
      toMs: cairo(19, 30),
      platform: 'facebook',
      opening: 'delay',
    });
    expect(at(cairo(19), asked).note, 'one of them is open').toBe('now.delay_all');
  });

  describe('where some places differ in off hours', () => {
    const FEED: OffPlace = { role: 'feed', verdict: 'closed' };
    const CARE: OffPlace = { role: 'care', verdict: 'open' };
    const FACEBOOK: OffPlace = { platform: 'facebook', verdict: 'delay' };
    /** Off hours are open, and the night closes. */
    const freely = (nowMs: number): Plan => {
      const made = plan(nowMs);
      const nights = made.phases.filter(({ phase }) => phase === 'night');
      const closed = nights.map(({ fromMs, toMs }) => ({ verdict: 'closed' as const, fromMs, toMs }));
      return { ...made, verdicts: closed };
    };

    it.each<[string, number, (nowMs: number) => Plan, OffPlace, string]>([
      ['before off hours that close the rest', cairo(14), plan, CARE, 'next.close_all'],
      ['before off hours in which the rest waits', cairo(14), delaying, FEED, 'next.delay_all'],
      ['before off hours that only remind of the rest', cairo(14), reminding, FEED, 'next.remind_most'],
      ['before the same, with a place that is open', cairo(14), reminding, CARE, 'next.remind_all'],
      ['before off hours that leave the rest open', cairo(14), freely, FACEBOOK, 'next.closes_all'],
      ['while the rest is closed', cairo(19), plan, CARE, 'next.open_all'],
      ['while the rest waits', cairo(19), delaying, FEED, 'now.delay_all'],
      ['while the rest is reminded of', cairo(19), reminding, FEED, 'now.remind_all'],
      ['while the rest is open', cairo(19), freely, FEED, 'next.close_all'],
      ['at night, of the morning before work', cairo(23), plan, CARE, 'next.open_all'],
    ])('says so: %s', (_when, nowMs, made, place, note) => {
      expect(at(nowMs, placing(made(nowMs), place))).toMatchObject({ note, differs: true });
    });

    it.each<[string, number, Plan]>([
      ['of a place that is like the rest', cairo(19), placing(plan(cairo(19)), FEED)],
      ['of a place that waits like the rest', cairo(19), placing(delaying(cairo(19)), FACEBOOK)],
      ['of what a follow-up opens', cairo(19), followUp(cairo(19), cairo(19, 10))],
      [
        'of what was opened after a wait',
        cairo(19),
        opening(delaying(cairo(19)), { toMs: cairo(19, 15), platform: 'x', opening: 'delay' }),
      ],
    ])('says nothing %s', (_what, nowMs, made) => {
      expect(at(nowMs, made)).not.toHaveProperty('differs');
    });

    it('calls no part of it the general: what is said is of the rest', () => {
      expect(at(cairo(19), placing(delaying(cairo(19)), FEED)).note).toBe('now.delay_all');
      const feedOpen = placing(plan(cairo(19)), { role: 'feed', verdict: 'open' });
      expect(at(cairo(19), feedOpen)).toMatchObject({ note: 'next.open_all', noteAtMs: cairo(33) });
    });
  });

  it('says that nothing changes where off hours and nights are open', () => {
    const nowMs = cairo(14);
    expect(at(nowMs, { ...plan(nowMs), verdicts: [] }).note).toBe('now.open_all');
  });

  it('promises nothing while the browser hides the platforms', () => {
    const nowMs = cairo(19);
    const hidden = phaseLines({ plan: plan(nowMs), planExpired: false, hidden: ['facebook.com'], nowMs });
    expect(hidden).toEqual({ phase: 'off', untilMs: cairo(22, 30), note: 'sites.hidden' });
  });

  it('names no end that is only the end of the plan', () => {
    const nowMs = cairo(19);
    const daysOff = plan(nowMs, [{ phase: 'off', fromMs: cairo(17), toMs: cairo(90) }]);
    expect(at(nowMs, daysOff)).toEqual({ phase: 'off', note: 'now.closed_all' });
  });

  it('knows no phase without a plan in force', () => {
    const nowMs = cairo(14);
    expect(phaseLines({ planExpired: false, hidden: [], nowMs })).toEqual({ note: 'plan.none' });
    const expired = { plan: plan(nowMs), planExpired: true, hidden: [], nowMs };
    expect(phaseLines(expired)).toEqual({ note: 'plan.expired' });
    expect(at(nowMs, plan(cairo(-72)))).toEqual({ note: 'plan.expired' });
  });
});
