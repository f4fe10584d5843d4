import type { Platform, Role } from '@protocol/messages';
import { expect, test } from 'vitest';
import { ROLES } from '@/rules/plan';
import { knowing, platforms, roleOf } from '@/ui/platforms';
import { waysIn } from './ways-in';

test.each<[string, Role[], string[]]>([
  ['facebook', ['feed'], ['feed https://www.facebook.com/']],
  [
    'facebook',
    ['community', 'care'],
    ['community https://www.facebook.com/notifications', 'care https://www.facebook.com/messages/'],
  ],
  ['facebook', ['ads'], []],
  ['youtube', ['feed', 'care'], ['feed https://www.youtube.com/']],
  ['youtube', ['community', 'content'], []],
])('on %s, where %j are open, they lead to %j', (id, roles, ways) => {
  const found = waysIn(knowing().byId(id) as Platform, roles);
  expect(found.map(({ role, href }) => `${role} ${href}`)).toEqual(ways);
});

test.each(platforms)('of $id each is what the catalogue counts it as', (platform) => {
  const ways = waysIn(platform, ROLES);
  expect(ways.map(({ href }) => roleOf(href))).toEqual(ways.map(({ role }) => role));
});
