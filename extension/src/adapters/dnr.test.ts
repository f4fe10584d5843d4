import type { Plan, Role, Rule, Rules } from '@protocol/messages';
import catalogue from '@protocol/platforms.json';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { decide, placeOf, treat } from '@/enforcer/decide';
import { HOUR_MS, planWith, range } from '@/enforcer/facts.fixture';
import { isWithin } from '@/enforcer/hosts';
import { addressesOf } from '@/rules/addresses.fixture';
import { expressionOf } from '@/rules/expression';
import { isShut } from '@/rules/verdicts';
import { redirectClosed } from './dnr';

interface Redirect {
  id: number;
  priority: number;
  action: { type: 'redirect' | 'allow'; redirect?: { extensionPath: string } };
  condition: { requestDomains: string[]; excludedRequestDomains?: string[]; regexFilter?: string };
}

/** The browser's own list, and whether it refuses expressions. */
const kept = vi.hoisted(() => ({ rules: [] as Redirect[], refuses: false, updates: 0 }));

vi.mock('wxt/browser', () => ({
  browser: {
    declarativeNetRequest: {
      getDynamicRules: async () => kept.rules,
      updateDynamicRules: async ({ addRules }: { addRules: Redirect[] }) => {
        if (kept.refuses && addRules.some(({ condition }) => condition.regexFilter))
          throw new Error('too long');
        if (addRules.filter(({ condition }) => condition.regexFilter).length > MAX_EXPRESSIONS)
          throw new Error('too many');
        kept.updates += 1;
        kept.rules = addRules;
      },
    },
  },
}));

const RULES = catalogue as Rules;
const NOW_MS = 18 * HOUR_MS;
/** So many a browser takes (MAX_NUMBER_OF_REGEX_RULES). */
const MAX_EXPRESSIONS = 1000;
const WAITS_BUT_FEED = waitsBut('feed');

beforeEach(() => Object.assign(kept, { rules: [], refuses: false, updates: 0 }));

describe('redirectClosed', () => {
  const plans: [string, Plan][] = [
    ['the follow-up', openTo(['community'], ['care'])],
    ['care alone', openTo(['care'])],
    ['the feed alone', openTo(['feed'])],
    ['content and admin of one platform', openTo(['content', 'facebook'], ['admin', 'facebook'])],
    ['all but analytics', planWith([range(17, 33, 'closed', undefined, 'analytics')])],
    [
      'care alone, where the rest waits first',
      planWith([range(17, 33, 'delay'), range(17, 33, 'open', undefined, 'care')]),
    ],
    ['one platform alone', planWith([range(17, 33, 'closed', 'x')])],
    ['what waits first but for the feed', WAITS_BUT_FEED],
  ];
  it.each(plans)('turns away with %s what is closed, and lets through what is open', async (_, plan) => {
    const now = { plan, rules: RULES, startedMs: 1, nowMs: NOW_MS };
    await redirectClosed(decide(now));
    const wrong = addressesOf('catalogue').flatMap((url) => {
      const place = placeOf(now, url.href);
      const isClosed = place && isShut(treat(now, place).verdict);
      const to = redirectOf(url);
      // What no expression can say for certain is let through, to be judged behind the veil.
      if (to === undefined && (!isClosed || isUncertain(url))) return [];
      return isClosed && to?.includes(`platform=${place.platform}`) ? [] : [{ url: url.href, place, to }];
    });
    expect(wrong).toEqual([]);
  });

  it.each<[string, Plan, string, string]>([
    ['but for the feed', WAITS_BUT_FEED, 'https://www.facebook.com/', 'facebook&role=feed'],
    ['but for messages', waitsBut('care'), 'https://www.messenger.com/', 'facebook&role=care'],
    ['but for what has no page there', waitsBut('ads'), 'https://www.youtube.com/', 'youtube&role=feed'],
  ])('tells the closed page the role where a platform waits first %s', async (_, plan, page, told) => {
    const now = { plan, rules: RULES, startedMs: 1, nowMs: NOW_MS };
    await redirectClosed(decide(now));
    const wrong = addressesOf('catalogue').flatMap((url) => {
      const place = placeOf(now, url.href);
      const to = redirectOf(url);
      const whole = `/closed.html?platform=${place?.platform}`;
      const isRight = to === (place && `${whole}&role=${place.role}`) || (to === whole && isUncertain(url));
      return isRight ? [] : [{ url: url.href, place, to }];
    });
    expect(wrong).toEqual([]);
    expect(redirectOf(new URL(page))).toBe(`/closed.html?platform=${told}`);
  });

  it.each<[string, Plan]>([
    ['all of it is closed', planWith([range(17, 33, 'closed')])],
    ['all of it waits first', planWith([range(17, 33, 'delay')])],
  ])('tells no role where %s', async (_, plan) => {
    await redirectClosed(decide({ plan, rules: RULES, startedMs: 1, nowMs: NOW_MS }));
    expect(kept.rules.filter(({ condition }) => condition.regexFilter)).toEqual([]);
    expect(redirectOf(new URL('https://www.facebook.com/'))).toBe('/closed.html?platform=facebook');
  });

  // Chromium's limits of dynamic rules: those with an expression, and those that redirect.
  it.each<[string, Plan]>([...plans, ['the closed page told the role of everything', waitsBut('ads')]])(
    'fits into what a browser takes with %s',
    async (_, plan) => {
      await redirectClosed(decide({ plan, rules: RULES, startedMs: 1, nowMs: NOW_MS }));
      const expressions = kept.rules.filter(({ condition }) => condition.regexFilter);
      const redirects = kept.rules.filter(({ action }) => action.redirect);
      expect(expressions.length).toBeLessThanOrEqual(MAX_EXPRESSIONS);
      expect(redirects.length).toBeLessThanOrEqual(5000);
    },
  );

  it('keeps its hands off rules that are as they should be', async () => {
    const wanted = decide({ plan: openTo(['care']), rules: RULES, startedMs: 1, nowMs: NOW_MS });
    await redirectClosed(wanted);
    await redirectClosed(wanted);
    expect(kept.updates).toBe(1);
  });

  it('leads away without a role where a browser refuses an expression', async () => {
    kept.refuses = true;
    await redirectClosed(decide({ plan: WAITS_BUT_FEED, rules: RULES, startedMs: 1, nowMs: NOW_MS }));
    expect(redirectOf(new URL('https://www.facebook.com/'))).toBe('/closed.html?platform=facebook');
  });

  it('leaves what a person has added to the veil where that is too much, and goes on for the rest', async () => {
    const rules = withOwn(20);
    await redirectClosed(decide({ plan: openTo(['care']), rules, startedMs: 1, nowMs: NOW_MS }));
    const of = (host: string) => redirectOf(new URL(`https://${host}`));
    expect(of('www.facebook.com/')).toBe('/closed.html?platform=facebook&role=feed');
    expect(of('www.facebook.com/messages/')).toBeUndefined();
    expect(of('forum-1.example.org/posts/1')).toBeUndefined();

    await redirectClosed(decide({ plan: openTo(['care']), rules: withOwn(2), startedMs: 1, nowMs: NOW_MS }));
    expect(of('forum-1.example.org/posts/1')).toBe('/closed.html?platform=own-1&role=content');
    expect(of('forum-1.example.org/inbox/1')).toBeUndefined();
  });

  it('leaves it to the veil where a browser refuses an expression', async () => {
    kept.refuses = true;
    const plan = planWith([...openTo(['care', 'facebook']).verdicts]);
    await redirectClosed(decide({ plan, rules: RULES, startedMs: 1, nowMs: NOW_MS }));
    expect(redirectOf(new URL('https://x.com/home'))).toBe('/closed.html?platform=x');
    expect(redirectOf(new URL('https://www.facebook.com/'))).toBeUndefined();
  });
});

/** The catalogue, and so many platforms of a person's own with as many pages told apart as there can be on a server that is known. */
function withOwn(count: number): Rules {
  const own = Array.from({ length: count }, (_, at): Rule[] => {
    const host = `forum-${at}.example.org`;
    const rule = (name: string, role: Role, path?: string): Rule => ({
      id: `own-${at}.${name}`,
      platform: `own-${at}`,
      role,
      host,
      ...(path && { path }),
    });
    const posts = Array.from({ length: 50 }, (_, page) => rule(`posts-${page}`, 'content', `/posts/${page}`));
    return [rule('inbox', 'care', '/inbox/**'), ...posts, rule('other', 'feed')];
  });
  return { ...RULES, rules: [...RULES.rules, ...own.flat()] };
}

/** Everything is closed but these roles, of one platform where one is named. */
function openTo(...parts: [role: Role, platform?: string][]): Plan {
  return planWith([
    range(17, 33, 'closed'),
    ...parts.map(([role, platform]) => range(17, 33, 'open', platform, role)),
  ]);
}

/** Everything waits first but the role, which is closed. */
function waitsBut(role: Role): Plan {
  return planWith([range(17, 33, 'delay'), range(17, 33, 'closed', undefined, role)]);
}

/** Where the path cannot be read, or a rule asks for more than a browser compares. */
function isUncertain({ href, hostname, pathname }: URL): boolean {
  const mayDecide = (rule: Rule) => {
    const { regex = '', exact } = expressionOf(rule);
    return !exact && isWithin(hostname, rule.host) && new RegExp(regex, 'i').test(href);
  };
  return pathname.includes('%') || RULES.rules.some(mayDecide);
}

/** Where a browser would lead: of all rules that match, the one of the highest priority decides, and `allow` before `redirect`. */
function redirectOf({ href, hostname }: URL): string | undefined {
  const isOn = (host: string) => isWithin(hostname, host);
  const matching = kept.rules.filter(
    ({ condition }) =>
      condition.requestDomains.some(isOn) &&
      !condition.excludedRequestDomains?.some(isOn) &&
      new RegExp(condition.regexFilter ?? '', 'i').test(href.replace(/#.*/, '')),
  );
  const rank = ({ priority, action }: Redirect) => priority * 2 + (action.type === 'allow' ? 1 : 0);
  return matching.sort((a, b) => rank(b) - rank(a))[0]?.action.redirect?.extensionPath;
}
