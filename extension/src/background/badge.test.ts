import type { Break } from '@protocol/messages';
import { expect, test } from 'vitest';
import type { ConnectionState } from '@/messages';
import { badgeOf } from './badge';

test.each<[Break['state'], string]>([
  ['ahead', ''],
  ['due', '•'],
  ['prompted', '•'],
  ['postponed', ''],
  ['running', ''],
  ['taken', ''],
])('a break that is %s shows "%s"', (state, badge) => {
  const rest = { kind: 'eyes' as const, loadMs: 0, everyMs: 1, lengthMs: 1, postponesLeft: 0, postponeMs: 1 };
  expect(badgeOf({ breaks: [{ ...rest, state }] }, 'connected')).toBe(badge);
});

test.each<[ConnectionState, string]>([
  ['impostor', '!'],
  ['disconnected', ''],
  ['unpaired', ''],
  ['connected', ''],
])('a connection that is %s shows "%s"', (state, badge) => {
  expect(badgeOf(undefined, state)).toBe(badge);
});
