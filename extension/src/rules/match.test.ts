import type { Rules } from '@protocol/messages';
import catalogue from '@protocol/platforms.json';
import vectors from '@protocol/testdata/url-vectors.json';
import { describe, expect, it } from 'vitest';
import { matcher, ruleFinder } from './match';

const TABLES: Record<string, Rules> = { catalogue: catalogue as Rules, language: vectors.language as Rules };
const MATCHERS = new Map(Object.entries(TABLES).map(([name, rules]) => [name, matcher(rules)]));

function ruleOf(table: string, url: string): string {
  const match = MATCHERS.get(table);
  if (!match) throw new Error(`no table ${table}`);
  return match(url)?.rule ?? '';
}

interface Case {
  table: string;
  url: string;
  rule: string;
}

function wrong(cases: readonly Case[]) {
  return cases.flatMap((one) => {
    const got = ruleOf(one.table, one.url);
    return got === one.rule ? [] : [{ ...one, got }];
  });
}

/** Addresses that a parser may trip over, put together from parts. */
function traps(): string[] {
  const authorities = [
    'facebook.com',
    'evil.example',
    'a@facebook.com',
    'facebook.com@evil.example',
    'FACEBOOK.com.',
  ];
  const joints = [
    '',
    ':443',
    ':',
    ':x',
    '@evil.example',
    '\\@evil.example',
    '#@evil.example',
    '?@evil.example',
    '%2f',
    '..',
  ];
  const paths = [
    '',
    '/',
    '//',
    '\\',
    '/groups/feed',
    '/groups\\..\\messages',
    '/a/%2e%2E/groups/1',
    '/./groups//',
    '/#/groups',
    '/%',
  ];
  return authorities.flatMap((authority) =>
    joints.flatMap((joint) => paths.map((path) => `https://${authority}${joint}${path}`)),
  );
}

/** The same cases with each address as the browser writes it, where it takes the address at all. */
function asBrowserWrites(cases: readonly Case[]): Case[] {
  return cases
    .filter(({ rule, url }) => rule && URL.canParse(url))
    .map((one) => ({ ...one, url: new URL(one.url).href }));
}

describe('matcher', () => {
  it('runs the vectors that the daemon runs', () => {
    expect(vectors.cases.length).toBeGreaterThan(600);
    expect(wrong(vectors.cases)).toEqual([]);
  });

  it('lets every rule of the catalogue decide about its examples', () => {
    const cases = catalogue.rules.flatMap(({ id, examples = [] }) =>
      examples.map((url) => ({ table: 'catalogue', url, rule: id })),
    );
    expect(wrong(cases)).toEqual([]);
  });

  // Nobody can write an address that counts as one page here and opens another in the browser.
  it('reads addresses as the browser does', () => {
    const trapped = traps().map((url) => ({ table: 'catalogue', url, rule: ruleOf('catalogue', url) }));
    expect(wrong(asBrowserWrites([...vectors.cases, ...trapped]))).toEqual([]);
  });

  it('says the platform and the role that the rule names', () => {
    const match = MATCHERS.get('catalogue');
    expect(match?.('https://www.facebook.com/groups/1')).toEqual({
      platform: 'facebook',
      role: 'community',
      rule: 'facebook.groups',
    });
  });

  it('matches nothing with an empty table', () => {
    expect(matcher({ revision: 1, platforms: [], rules: [] })('https://www.facebook.com/')).toBeUndefined();
  });
});

describe('ruleFinder', () => {
  it('tells that a live broadcast runs on the page', () => {
    const find = ruleFinder((catalogue as Rules).rules);
    expect(find('https://www.facebook.com/live/producer/v2/1')?.hold).toBe('live');
    expect(find('https://www.facebook.com/groups/1')?.hold).toBeUndefined();
  });
});
