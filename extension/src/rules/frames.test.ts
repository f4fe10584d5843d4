import type { Rule } from '@protocol/messages';
import { expect, it } from 'vitest';
import catalogue from '../../../protocol/platforms.json' with { type: 'json' };
import { addressesOf } from './addresses.fixture';
import { patternsOf } from './frames';
import { ruleFinder } from './match';

const EMBEDS = (catalogue.rules as Rule[]).filter(({ embed }) => embed);

/** As browsers compare a document's address with a pattern: the whole of it, without what follows a #. */
function isFound(url: URL, rule: Rule): boolean {
  const address = `${url.protocol}//${url.hostname}${url.pathname}${url.search}`;
  return patternsOf(rule).some((pattern) => {
    const [host = '', path = ''] = pattern.replace('*://*.', '').split(/(?=\/)(.*)/s);
    const text = (part: string) => part.split('*').map(literally).join('.*');
    return new RegExp(`^https?://(?:[^/]+\\.)?${text(host)}${text(path)}$`).test(address);
  });
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

it.each([
  ['/embed/**', ['*://*.site.example/embed*']],
  ['/p/*/embed/**', ['*://*.site.example/p/*/embed*']],
  [
    '/**/plugins/post.php',
    ['*://*.site.example/plugins/post.php*', '*://*.site.example/*/plugins/post.php*'],
  ],
  ['/*', ['*://*.site.example/*']],
  [undefined, ['*://*.site.example/*']],
])('%s is written as %j', (path, patterns) => {
  const rule = {
    id: 'a.b',
    platform: 'a',
    role: 'feed',
    host: 'site.example',
    ...(path && { path }),
  } as Rule;
  expect(patternsOf(rule)).toEqual(patterns);
});

it('finds every example of an embed', () => {
  for (const rule of EMBEDS)
    for (const example of rule.examples ?? []) expect(isFound(new URL(example), rule), example).toBe(true);
});

it('misses no embed of the vectors that is written as browsers write it', () => {
  const find = ruleFinder(catalogue.rules as Rule[]);
  const embeds = addressesOf('catalogue').flatMap((url) => {
    const rule = find(url.href);
    return rule?.embed ? [{ url, rule }] : [];
  });
  expect(embeds.length).toBeGreaterThan(10);
  const missed = embeds.filter(({ url, rule }) => !isFound(url, rule)).map(({ url }) => url.pathname);
  expect(
    missed.every((path) => /[A-Z%]/.test(path)),
    missed.join(),
  ).toBe(true);
});
