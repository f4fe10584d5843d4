import type { OwnPlatform, Platform } from '@protocol/messages';

/** Two sites that a person has added, one of which this browser does not show. */
export const OWN: OwnPlatform[] = [
  {
    id: 'own-forum-example-org',
    host: 'forum.example.org',
    name: 'منتدى الزبائن',
    role: 'community',
    pages: [
      { path: '/inbox/**', role: 'care' },
      { path: '/new', role: 'content' },
    ],
  },
  {
    id: 'own-social-example-net',
    host: 'social.example.net',
    name: 'Mastodon',
    role: 'feed',
    kind: 'mastodon',
  },
];

/** The same as the table of rules names them. */
export const OWN_NAMES: Platform[] = OWN.map(({ id = '', host, name }) => ({
  id,
  name,
  home: `https://${host}/`,
}));
