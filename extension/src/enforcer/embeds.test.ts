import type { Rules, VerdictRange } from '@protocol/messages';
import { describe, expect, it, test } from 'vitest';
import { createTexts } from '@/i18n';
import { decide } from './decide';
import { frameOrder, shutEmbed } from './embeds';
import { facts, HOUR_MS, planWith, RULES, range } from './facts.fixture';

const WITH_EMBEDS: Rules = {
  ...RULES,
  rules: [
    {
      id: 'facebook.embed-post',
      platform: 'facebook',
      role: 'community',
      host: 'facebook.com',
      path: '/**/plugins/post.php',
      embed: true,
    },
    { id: 'x.embed', platform: 'x', role: 'feed', host: 'platform.x.com', path: '/embed/**', embed: true },
    {
      id: 'x.embed-call',
      platform: 'x',
      role: 'care',
      host: 'platform.x.com',
      path: '/call/**',
      embed: true,
      hold: 'call',
    },
    ...RULES.rules,
  ],
};

const NEWS = 'https://news.example.com/article';
const POST = 'https://www.facebook.com/plugins/post.php?href=1';
const TWEET = 'https://platform.x.com/embed/Tweet.html?id=1';

function withPlan(verdicts: VerdictRange[], embeds?: 'closed') {
  return facts({ rules: WITH_EMBEDS, plan: { ...planWith(verdicts), ...(embeds && { embeds }) } });
}

const CLOSED = withPlan([range(17, 33, 'closed')], 'closed');

describe('a frame is shut', () => {
  test.each<[string, string, string, boolean]>([
    ['an embed in another site', POST, NEWS, true],
    ['one whose page the browser does not tell', POST, '', true],
    ['one in a page of another platform', POST, 'https://x.com/home', true],
    ['one in a page of its own platform', POST, 'https://business.facebook.com/latest/home', false],
    ['a button', 'https://www.facebook.com/plugins/like.php', NEWS, false],
    ['a sign-in', 'https://www.facebook.com/v19.0/dialog/oauth?client_id=1', NEWS, false],
    ['a frame without an address of its own', 'about:srcdoc', NEWS, false],
  ])('%s', (_, url, pageUrl, isShut) => {
    expect(shutEmbed(CLOSED, { url, pageUrl, isShown: false }) !== undefined).toBe(isShut);
  });

  test.each<[string, ReturnType<typeof facts>, boolean]>([
    ['where the person wants it', CLOSED, true],
    ['not where embeds are left alone', withPlan([range(17, 33, 'closed')]), false],
    ['where it waits first', withPlan([range(17, 33, 'delay')], 'closed'), true],
    ['not in the week that reminds', withPlan([range(17, 33, 'remind')], 'closed'), false],
    [
      'not while the follow-up opens its place',
      withPlan([range(17, 33, 'closed'), range(18, 19, 'open', undefined, 'community')], 'closed'),
      false,
    ],
    ['not before Start', { ...CLOSED, startedMs: undefined }, false],
    ['not once the plan has run out', { ...CLOSED, nowMs: 48 * HOUR_MS }, false],
  ])('%s', (_, now, isShut) => {
    expect(shutEmbed(now, { url: POST, pageUrl: NEWS, isShown: true }) !== undefined).toBe(isShut);
    expect(decide(now).embeds.some((pattern) => pattern.includes('post.php'))).toBe(isShut);
  });

  test('while a call goes on only if it is a new one', () => {
    const call = { url: 'https://platform.x.com/call/1', pageUrl: NEWS };
    expect(shutEmbed(CLOSED, { ...call, isShown: true })).toBeUndefined();
    expect(shutEmbed(CLOSED, { ...call, isShown: false })).toBeDefined();
  });
});

it('only what is shut is looked for in other sites', () => {
  const { embeds } = decide(withPlan([range(17, 33, 'closed', 'x')], 'closed'));
  expect(embeds).toEqual(['*://*.platform.x.com/embed*', '*://*.platform.x.com/call*']);
});

test.each<[string, VerdictRange[], string, string, string]>([
  [
    'closed',
    [range(17, 34, 'closed')],
    POST,
    'Facebook opens tomorrow at 10:00.',
    'يُفتح Facebook غدًا الساعة ١٠:٠٠ ص.',
  ],
  [
    'closed in part',
    [range(17, 34, 'closed'), range(18, 19, 'open', undefined, 'care')],
    TWEET,
    'This part of X opens tomorrow at 10:00.',
    'يُفتح هذا القسم من X غدًا الساعة ١٠:٠٠ ص.',
  ],
  [
    'closed beyond the plan',
    [range(17, 48, 'closed')],
    TWEET,
    'X opens when working hours begin.',
    'يُفتح X عند بدء الدوام.',
  ],
  [
    'waits',
    [range(17, 33, 'delay')],
    TWEET,
    'X opens after a wait, in a tab of its own.',
    'يُفتح X بعد انتظار، في تبويب خاص به.',
  ],
])('one that is %s says so in one line', (_, verdicts, url, en, ar) => {
  const now = withPlan(verdicts, 'closed');
  const treatment = shutEmbed(now, { url, pageUrl: NEWS, isShown: false });
  if (!treatment) throw new Error('it is left alone');
  const said = ['en-GB', 'ar'].map((locale) => {
    const manner = { texts: createTexts(locale), zone: 'UTC', nowMs: now.nowMs };
    return frameOrder(treatment, manner, false).words.title.replace(/[\u2066-\u2069]/g, '');
  });
  expect(said).toEqual([en, ar]);
});
