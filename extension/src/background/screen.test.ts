import { expect, test } from 'vitest';
import { Screen } from './screen';

test('nobody is at a screen that the daemon knows to be locked, whatever the browser says', () => {
  const screen = new Screen();
  expect([screen.presence('active'), screen.presence('idle')]).toEqual(['active', 'idle']);
  expect([screen.told(true), screen.told(true)]).toEqual([true, false]);
  expect([screen.presence('active'), screen.presence('idle')]).toEqual(['locked', 'locked']);
  expect(screen.told(false)).toBe(true);
  expect([screen.presence('active'), screen.presence('locked')]).toEqual(['active', 'locked']);
});
