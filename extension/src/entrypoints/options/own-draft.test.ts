import type { OwnPlatform } from '@protocol/messages';
import { expect, test } from 'vitest';
import { addingPath } from '@/rules/site';
import { askedFor, draftOf, emptyDraft, lineOf, ownOf } from './own-draft';

const FORUM: OwnPlatform = {
  id: 'own-forum-example-org',
  host: 'forum.example.org',
  name: 'Forum',
  role: 'community',
  pages: [{ path: '/inbox/**', role: 'care' }],
};

/** What stands behind the # of a path. */
const hashOf = (path: string) => path.slice(path.indexOf('#'));

test('what the popup asks for fills the form in', () => {
  const asked = askedFor(hashOf(addingPath('social.example.net', true)), [FORUM]);
  expect(asked).toEqual({ ...emptyDraft('social.example.net'), isMastodon: true });
});

test('a site that is there already is changed', () => {
  expect(askedFor(hashOf(addingPath('forum.example.org', false)), [FORUM])).toEqual(draftOf(FORUM));
});

test.each(['', '#', '#add=', '#add=javascript:alert(1)', '#other=forum.example.org'])(
  '%j asks for nothing',
  (hash) => {
    expect(askedFor(hash, [])).toBeUndefined();
  },
);

test('a draft becomes what is sent: the host alone, a name in any case, and no blank line', () => {
  const draft = {
    ...emptyDraft('https://www.Forum.example.org/new'),
    name: '  ',
    pages: [
      { path: ' ', role: 'care' as const },
      { path: '/inbox/**', role: 'care' as const },
    ],
  };
  expect(ownOf(draft)).toEqual({
    host: 'forum.example.org',
    name: 'forum.example.org',
    role: 'feed',
    pages: [{ path: '/inbox/**', role: 'care' }],
  });
  expect(ownOf({ ...emptyDraft('social.example.net'), isMastodon: true })).toEqual({
    host: 'social.example.net',
    name: 'social.example.net',
    role: 'feed',
    kind: 'mastodon',
  });
  expect(ownOf(emptyDraft('localhost'))).toBeUndefined();
});

test('what a platform is changed to is what it was, without its id', () => {
  const { id: _, ...kept } = FORUM;
  expect(ownOf(draftOf(FORUM))).toEqual(kept);
});

test('a refusal is about the line that was sent, past those that were not', () => {
  const pages = [' ', '/a', '', '/b'].map((path) => ({ path, role: 'care' as const }));
  expect([lineOf('pages[0].path', pages), lineOf('pages[1].path', pages)]).toEqual([1, 3]);
  expect([lineOf('host', pages), lineOf(undefined, pages), lineOf('pages[9].path', pages)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
