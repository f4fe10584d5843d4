import { describe, expect, test, vi } from 'vitest';
import { decide, type Facts, isInForce, isLive, platformOf, treat } from './decide';
import { facts, HOUR_MS, planWith, range } from './facts.fixture';

const HOSTS = ['ads.facebook.com', 'facebook.com', 'x.com'];

describe('the browser as a whole', () => {
  test('closes every platform and mutes it', () => {
    const wanted = decide(facts());
    expect(wanted.closings).toEqual([
      { platform: 'ads', hosts: ['ads.facebook.com'], exceptHosts: [] },
      { platform: 'facebook', hosts: ['facebook.com'], exceptHosts: [] },
      { platform: 'x', hosts: ['x.com'], exceptHosts: [] },
    ]);
    expect(wanted.mutedHosts).toEqual(HOSTS);
  });

  test('closes one platform around another that is open', () => {
    const { closings } = decide(facts({ plan: planWith([range(17, 33, 'closed', 'facebook')]) }));
    expect(closings).toEqual([
      { platform: 'facebook', hosts: ['facebook.com'], exceptHosts: ['ads.facebook.com'] },
    ]);
  });

  test('closes nothing of a platform in which one role is open', () => {
    const plan = planWith([range(17, 33, 'closed'), range(17, 33, 'open', 'x', 'care')]);
    expect(decide(facts({ plan })).closings.map(({ platform }) => platform)).toEqual(['ads', 'facebook']);
  });

  test.each([
    [8, HOSTS],
    [9, []],
    [16, []],
    [17, HOSTS],
    [22, HOSTS],
  ])('at %i h the phase says what is muted, whatever the verdict', (hour, muted) => {
    const plan = planWith([range(0, 48, 'remind')]);
    expect(decide(facts({ plan, nowMs: hour * HOUR_MS })).mutedHosts).toEqual(muted);
  });

  test('watches for drafts as soon as it is started, also while there is nothing to enforce', () => {
    const hosts = (change: Partial<Facts>) => decide(facts(change)).hosts.map(({ host }) => host);
    expect(hosts({ nowMs: 10 * HOUR_MS })).toEqual(HOSTS);
    expect(hosts({ plan: undefined })).toEqual(HOSTS);
    expect(hosts({ startedMs: undefined })).toEqual([]);
  });
});

describe('nothing is enforced', () => {
  test.each<[string, Partial<Facts>]>([
    ['before Start', { startedMs: undefined }],
    ['without a plan', { plan: undefined }],
    ['without rules', { rules: undefined }],
    ['at the instant the plan runs out', { plan: planWith([range(0, 100, 'closed')]), nowMs: 48 * HOUR_MS }],
  ])('%s', (_, change) => {
    const now = facts(change);
    expect(isInForce(now)).toBe(false);
    expect(decide(now)).toMatchObject({ closings: [], mutedHosts: [] });
    expect(treat(now, 'facebook').verdict).toBe('open');
  });

  test('but it is up to the instant before the plan runs out', () => {
    const now = facts({ plan: planWith([range(0, 100, 'closed')]), nowMs: 48 * HOUR_MS - 1 });
    expect(decide(now).closings).toHaveLength(3);
  });
});

describe('C13 the instants of the plan hold', () => {
  test.each([
    ['Pacific/Kiritimati', 14],
    ['Pacific/Pago_Pago', -11],
  ])('though the browser takes its clock to be that of %s', (zone, hours) => {
    vi.stubEnv('TZ', zone);
    expect(-new Date().getTimezoneOffset() / 60, 'hours from Greenwich').toBe(hours);
    const closings = (nowMs: number) => decide(facts({ nowMs })).closings.length;
    expect([17 * HOUR_MS - 1, 17 * HOUR_MS, 33 * HOUR_MS - 1, 33 * HOUR_MS].map(closings)).toEqual([
      0, 3, 3, 0,
    ]);
    vi.unstubAllEnvs();
  });
});

describe('one page', () => {
  test('is treated as its platform, with the phase and the next change', () => {
    expect(platformOf(facts(), 'https://m.facebook.com/groups/1')).toBe('facebook');
    expect(treat(facts(), 'facebook')).toEqual({
      platform: 'facebook',
      name: 'Facebook',
      verdict: 'closed',
      phase: 'off',
      nextMs: 33 * HOUR_MS,
    });
  });

  test('is live while its rule says so', () => {
    expect(isLive(facts(), 'https://www.facebook.com/live/producer/v2/1')).toBe(true);
    expect(isLive(facts(), 'https://www.facebook.com/groups/1')).toBe(false);
    expect(isLive(facts(), 'https://news.example/live/producer/')).toBe(false);
    expect(isLive(facts({ rules: undefined }), 'https://www.facebook.com/live/producer/')).toBe(false);
  });

  test('of no platform, or before Start, is nobody’s', () => {
    expect(platformOf(facts(), 'https://news.example/')).toBeUndefined();
    expect(platformOf(facts({ startedMs: undefined }), 'https://facebook.com/')).toBeUndefined();
  });
});
