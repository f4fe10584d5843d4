import { beforeEach, expect, test } from 'vitest';
import { FakeClock } from '@/adapters/fakes';
import { Screen } from './screen';

let clock: FakeClock;
let changes: number;
let screen: Screen;

beforeEach(() => {
  [clock, changes] = [new FakeClock(), 0];
  screen = new Screen({ clock, changed: () => void changes++ });
});

test('nobody is at a screen that the daemon knows to be locked, whatever the browser says', () => {
  expect([screen.presence('active'), screen.presence('idle')]).toEqual(['active', 'idle']);
  screen.told(true);
  screen.told(true);
  expect([screen.presence('active'), screen.presence('idle'), changes]).toEqual(['locked', 'locked', 1]);
  screen.told(false);
  expect([screen.presence('active'), screen.presence('locked'), changes]).toEqual(['active', 'locked', 2]);
});

test('without the daemon a lock holds for a minute, in which it may come back', async () => {
  screen.told(true);
  screen.left();
  await clock.pass(40_000);
  screen.left();
  await clock.pass(19_999);
  expect(screen.presence('active')).toBe('locked');
  screen.back();
  await clock.pass(60_000);
  expect(screen.presence('active')).toBe('locked');
  screen.left();
  await clock.pass(60_000);
  expect([screen.presence('active'), changes]).toEqual(['active', 2]);
});
