import type { Rule, Rules } from '@protocol/messages';
import catalogue from '@protocol/platforms.json';
import vectors from '@protocol/testdata/url-vectors.json';
import { describe, expect, it } from 'vitest';
import { addressesOf } from './addresses.fixture';
import { expressionOf, UNREADABLE } from './expression';
import { ruleFinder } from './match';

const UNKNOWN = 'unknown';

const TABLES: Record<string, readonly Rule[]> = {
  catalogue: (catalogue as Rules).rules,
  language: (vectors.language as Rules).rules,
};

/** What a browser finds that compares the expressions in the order of the table; `unknown` where it must not decide. */
function found(rules: readonly Rule[], { href, hostname }: URL): string {
  // A browser's redirects are not told of fragments.
  const address = href.replace(/#.*/, '');
  if (new RegExp(UNREADABLE, 'i').test(address)) return UNKNOWN;
  for (const rule of rules) {
    const { regex = '', exact } = expressionOf(rule);
    const isOnHost = hostname === rule.host || hostname.endsWith(`.${rule.host}`);
    if (isOnHost && new RegExp(regex, 'i').test(address)) return exact ? rule.id : UNKNOWN;
  }
  return '';
}

describe('expressionOf', () => {
  it.each([
    ['/groups/**', 'https://www.facebook.com/Groups//1/?ref=2', true],
    ['/groups/**', 'https://www.facebook.com/groupsy', false],
    ['/*/reviews/**', 'https://www.facebook.com/a/b/reviews', false],
    ['/**/reviews', 'https://www.facebook.com/a/b/reviews/#top', true],
    ['/', 'https://www.facebook.com/?sk=h_chr', true],
    ['/a.b', 'https://www.facebook.com/axb', false],
    ['/صفحة/**', 'https://www.facebook.com/%d8%B5%D9%81%D8%AD%D8%A9/1', true],
  ])('%s and %s: %s', (path, url, expected) => {
    const { regex = '' } = expressionOf({ host: 'facebook.com', path });
    expect(new RegExp(regex, 'i').test(url)).toBe(expected);
  });

  it.each(Object.keys(TABLES))(
    'finds what the matcher finds in the %s, or says that it does not know',
    (table) => {
      const rules = TABLES[table] ?? [];
      const find = ruleFinder(rules);
      const wrong = addressesOf(table)
        .map((url) => ({ url: url.href, found: found(rules, url), rule: find(url.href)?.id ?? '' }))
        .filter((one) => one.found !== UNKNOWN && one.found !== one.rule);
      expect(wrong).toEqual([]);
    },
  );

  it('knows every example of the catalogue but those around a query, and of a site behind a fragment', () => {
    const rules = TABLES.catalogue ?? [];
    const urls = catalogue.rules.flatMap(({ examples = [] }) => examples);
    const unknown = urls.filter((url) => found(rules, new URL(url)) === UNKNOWN);
    const behindFragment = unknown.filter((url) => url.startsWith('https://hootsuite.com/'));
    expect(behindFragment.length).toBeGreaterThan(5);
    expect(unknown.filter((url) => !behindFragment.includes(url))).toEqual([
      'https://www.facebook.com/pages/?category=your_pages',
      'https://www.linkedin.com/feed/?shareActive=true',
      'https://www.linkedin.com/feed/?trk=homepage',
    ]);
  });
});
