import { describe, expect, test, vi } from 'vitest';
import {
  decide,
  type Facts,
  isInForce,
  isLive,
  partOpenAround,
  placeOf,
  type Spot,
  type Treatment,
  treat,
} from './decide';
import { facts, HOUR_MS, planWith, range } from './facts.fixture';

const FEED: Spot = { platform: 'facebook', role: 'feed' };
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

  test('closes a host as a whole unless a place on it is open, whatever the role could be elsewhere', () => {
    const plan = planWith([range(17, 33, 'closed'), range(17, 33, 'open', undefined, 'community')]);
    const { closings, partOpen } = decide(facts({ plan }));
    expect(closings.map(({ hosts }) => hosts)).toEqual([['ads.facebook.com'], ['x.com']]);
    expect(partOpen.map(({ host, exceptHosts }) => ({ host, exceptHosts }))).toEqual([
      { host: 'facebook.com', exceptHosts: ['ads.facebook.com'] },
    ]);
    expect(partOpen[0]?.rules.map(({ path = '/**', closed }) => [path, closed])).toEqual([
      ['/groups/**', false],
      ['/live/producer/**', true],
      ['/**', true],
      ['/**', true],
    ]);
  });

  test('turns away what waits first like what is closed, and sorts a host by what is open', () => {
    const waits = [range(17, 22, 'delay'), range(22, 33, 'closed')];
    expect(decide(facts({ plan: planWith(waits) })).closings).toHaveLength(3);
    const plan = planWith([...waits, range(17, 22, 'closed', undefined, 'feed')]);
    const shut = decide(facts({ plan }));
    expect(shut, 'nothing of the host is open').toMatchObject({ partOpen: [] });
    expect(shut.closings).toHaveLength(3);
    expect(shut.partDelayed.map(({ host }) => host)).toEqual(HOSTS);
    const part = decide(facts({ plan: planWith([...waits, range(17, 22, 'open', undefined, 'community')]) }));
    expect(part.partOpen.map(({ host }) => host)).toEqual(['facebook.com']);
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
    expect(treat(now, FEED).verdict).toBe('open');
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
  test('is treated as its place, with the phase and the next change', () => {
    expect(placeOf(facts(), 'https://m.facebook.com/groups/1')).toMatchObject({
      platform: 'facebook',
      role: 'community',
    });
    expect(treat(facts(), FEED)).toEqual({
      ...FEED,
      name: 'Facebook',
      verdict: 'closed',
      phase: 'off',
      nextMs: 33 * HOUR_MS,
      opensMs: 33 * HOUR_MS,
    });
  });

  test('that waits first until the night changes then, and opens when nobody has to ask', () => {
    const plan = planWith([range(17, 22, 'delay'), range(22, 33, 'closed')]);
    expect(treat(facts({ plan }), FEED)).toMatchObject({
      verdict: 'delay',
      nextMs: 22 * HOUR_MS,
      opensMs: 33 * HOUR_MS,
    });
  });

  test('is live while its rule says so', () => {
    expect(isLive(facts(), 'https://www.facebook.com/live/producer/v2/1')).toBe(true);
    expect(isLive(facts(), 'https://www.facebook.com/groups/1')).toBe(false);
    expect(isLive(facts(), 'https://news.example/live/producer/')).toBe(false);
    expect(isLive(facts({ rules: undefined }), 'https://www.facebook.com/live/producer/')).toBe(false);
  });

  test('of no platform, or before Start, is nobody’s', () => {
    expect(placeOf(facts(), 'https://news.example/')).toBeUndefined();
    expect(placeOf(facts(), 'https://search.example/reviews/1')).toBeUndefined();
    expect(placeOf(facts({ startedMs: undefined }), 'https://facebook.com/')).toBeUndefined();
  });
});

describe('while a part is open', () => {
  /** The follow-up from 18 h to 19 h. */
  const plan = planWith([
    range(17, 33, 'closed'),
    range(18, 19, 'open', undefined, 'community'),
    range(18, 19, 'open', undefined, 'care'),
  ]);

  test.each<[Spot['role'], number, Treatment['verdict'], number]>([
    ['feed', 17, 'closed', 33],
    ['feed', 18, 'closed', 33],
    ['community', 17, 'closed', 18],
    ['community', 18, 'open', 19],
    ['care', 19, 'closed', 33],
  ])('%s at %i h is %s until %i h', (role, hour, verdict, nextHour) => {
    const treatment = treat(facts({ plan, nowMs: hour * HOUR_MS }), { platform: 'facebook', role });
    expect(treatment).toMatchObject({ verdict, nextMs: nextHour * HOUR_MS });
  });

  test('a closed place says what of its platform is open, and until when', () => {
    const openPart = (hour: number) => treat(facts({ plan, nowMs: hour * HOUR_MS }), FEED).openPart;
    expect(openPart(18)).toEqual({ roles: ['community', 'care'], untilMs: 19 * HOUR_MS });
    expect(openPart(17)).toBeUndefined();
  });

  test.each([
    ['https://www.facebook.com/groups/1', 'facebook.com'],
    ['https://ads.facebook.com/', undefined],
    ['https://x.com/', undefined],
    ['https://news.example/', undefined],
  ])('around %s it is %s', (url, host) => {
    expect(partOpenAround(facts({ plan }), url)?.host).toBe(host);
  });

  test('nobody knows of a part when nothing is in force', () => {
    expect(partOpenAround(facts({ plan, startedMs: undefined }), 'https://facebook.com/')).toBeUndefined();
  });
});
