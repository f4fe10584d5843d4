import type { Plan, Role, Rules, VerdictRange } from '@protocol/messages';
import type { Facts } from './decide';

/** A day in hours from 0 to 48: work 9-17, off 17-22, night 22-30, and over again. */
export const HOUR_MS = 3_600_000;

export function planWith(verdicts: VerdictRange[]): Plan {
  return {
    revision: 1,
    madeAtMs: 0,
    validUntilMs: 48 * HOUR_MS,
    zone: 'Africa/Cairo',
    phases: [
      { phase: 'night', fromMs: 0, toMs: 6 * HOUR_MS },
      { phase: 'off', fromMs: 6 * HOUR_MS, toMs: 9 * HOUR_MS },
      { phase: 'work', fromMs: 9 * HOUR_MS, toMs: 17 * HOUR_MS },
      { phase: 'off', fromMs: 17 * HOUR_MS, toMs: 22 * HOUR_MS },
      { phase: 'night', fromMs: 22 * HOUR_MS, toMs: 48 * HOUR_MS },
    ],
    verdicts,
  };
}

/** One range of a plan, in hours. */
export function range(
  fromH: number,
  toH: number,
  verdict: VerdictRange['verdict'],
  platform?: string,
  role?: Role,
): VerdictRange {
  return {
    fromMs: fromH * HOUR_MS,
    toMs: toH * HOUR_MS,
    verdict,
    ...(platform && { platform }),
    ...(role && { role }),
  };
}

export const RULES: Rules = {
  revision: 1,
  platforms: [
    { id: 'facebook', name: 'Facebook', home: 'https://www.facebook.com/' },
    { id: 'x', name: 'X', home: 'https://x.com/home' },
    { id: 'ads', name: 'Ads', home: 'https://ads.facebook.com/' },
  ],
  rules: [
    { id: 'ads.all', platform: 'ads', role: 'ads', host: 'ads.facebook.com', path: '/**' },
    {
      id: 'facebook.group',
      platform: 'facebook',
      role: 'community',
      host: 'facebook.com',
      path: '/groups/**',
    },
    {
      id: 'facebook.live',
      platform: 'facebook',
      role: 'content',
      host: 'facebook.com',
      path: '/live/producer/**',
      hold: 'live',
    },
    { id: 'facebook.business', platform: 'facebook', role: 'admin', host: 'business.facebook.com' },
    { id: 'facebook.other', platform: 'facebook', role: 'feed', host: 'facebook.com' },
    {
      id: 'facebook.reviews',
      platform: 'facebook',
      role: 'care',
      host: 'search.example',
      path: '/reviews/**',
    },
    { id: 'x.search', platform: 'x', role: 'feed', host: 'x.com', query: 'q' },
    { id: 'x.other', platform: 'x', role: 'feed', host: 'x.com' },
  ],
};

/** Closed 17-33 h, started, at 18 h: whatever a test changes of it. */
export function facts(change: Partial<Facts> = {}): Facts {
  const plan = planWith([range(17, 33, 'closed')]);
  return { plan, rules: RULES, startedMs: 1, nowMs: 18 * HOUR_MS, ...change };
}
