import { beforeEach, expect, test } from 'vitest';
import type { Presence } from '@/adapters/idle';
import type { Session } from '@/adapters/session';
import { Hands } from './hands';

/** What the browser keeps until it ends. */
let session: Session;
let writes: number;

beforeEach(() => {
  session = {};
  writes = 0;
});

/** The hands as a new life of the worker knows them: what a look at a second says. */
function revive() {
  const hands = new Hands({
    all: async () => session,
    set: async (patch) => {
      writes++;
      Object.assign(session, patch);
    },
  });
  return (s: number, presence: Presence) => hands.look({ presence, inputMs: (s - 60) * 1000 }, s * 1000);
}

test('a worker that dies while nobody is there knows in its next life since when', async () => {
  const before = revive();
  expect([await before(100, 'active'), await before(115, 'idle'), await before(130, 'idle')]).toEqual([
    undefined,
    55_000,
    55_000,
  ]);
  const after = revive();
  expect([await after(900, 'idle'), await after(915, 'locked')]).toEqual([55_000, 55_000]);
  expect(writes).toBe(1);
});

test('what was known is over when somebody is there, in the next life, too', async () => {
  const before = revive();
  await before(100, 'idle');
  expect(await revive()(900, 'active')).toBeUndefined();
  expect(await revive()(960, 'idle')).toBe(900_000);
});
