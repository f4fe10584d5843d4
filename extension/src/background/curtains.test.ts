import { expect, test } from 'vitest';
import { Curtains } from './curtains';

test('a page is covered from when it says so until it says otherwise, or is left', () => {
  const curtains = new Curtains();
  expect([curtains.told(1, false), curtains.covers(1)]).toEqual([false, false]);
  expect([curtains.told(1, true), curtains.covers(1), curtains.covers(2)]).toEqual([true, true, false]);
  expect([curtains.told(1, true), curtains.covers(undefined)]).toEqual([false, false]);
  expect([curtains.told(1, false), curtains.covers(1)]).toEqual([true, false]);
  curtains.told(2, true);
  curtains.left(2);
  expect(curtains.covers(2)).toBe(false);
});
