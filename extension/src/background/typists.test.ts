import { beforeEach, expect, test } from 'vitest';
import { FakeClock } from '@/adapters/fakes';
import { Typists } from './typists';

let clock: FakeClock;
let typists: Typists;
/** What was true at each change, and when, in seconds. */
let changes: string[];

beforeEach(() => {
  clock = new FakeClock();
  changes = [];
  const startMs = clock.nowMs();
  typists = new Typists({
    clock,
    changed: () => changes.push(`${(clock.nowMs() - startMs) / 1000} ${typists.isTyping()}`),
  });
});

test('somebody types from the first word of a page to its last one', async () => {
  typists.told(1, 0, true);
  await clock.pass(4000);
  typists.told(1, 0, true);
  await clock.pass(5000);
  typists.told(1, 0, false);
  await clock.pass(60_000);
  expect(changes).toEqual(['0 true', '9 false']);
});

test('a page that died is believed no longer than it would have been silent', async () => {
  typists.told(1, 0, true);
  await clock.pass(4000);
  typists.told(1, 0, true);
  await clock.pass(60_000);
  expect(changes).toEqual(['0 true', '13 false']);
});

test('one frame says nothing for another', async () => {
  typists.told(1, 0, true);
  typists.told(1, 7, true);
  typists.told(1, 0, false);
  expect(typists.isTyping()).toBe(true);
  typists.told(1, 7, false);
  expect(changes).toEqual(['0 true', '0 false']);
});

test('a tab that is left, or gone, is forgotten with all its frames', () => {
  typists.told(1, 0, true);
  typists.told(1, 7, true);
  typists.told(2, 0, true);
  typists.left(1);
  expect(typists.isTyping()).toBe(true);
  typists.left(2);
  typists.left(3);
  expect(changes).toEqual(['0 true', '0 false']);
});

test('nothing wakes while nobody types', async () => {
  await clock.pass(600_000);
  typists.told(1, 0, false);
  expect(changes).toEqual([]);
});
