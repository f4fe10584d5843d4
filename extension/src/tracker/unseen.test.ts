import { expect, test } from 'vitest';
import { Unseen } from './unseen';

const seen = (id: number) => ({ id, isSeen: true });
const hidden = (id: number) => ({ id, isSeen: false });

test('says for how long nobody has seen a tab', () => {
  const unseen = new Unseen();
  expect(unseen.look([seen(1), hidden(2)], 1_000)).toEqual([0, 0]);
  expect(unseen.look([hidden(2), hidden(1)], 5_000)).toEqual([4_000, 4_000]);
  expect(unseen.look([hidden(1), seen(2)], 6_000)).toEqual([5_000, 0]);
  expect(unseen.look([hidden(1), hidden(2)], 7_000)).toEqual([6_000, 1_000]);
});

test('counts from now where the clock was set back', () => {
  const unseen = new Unseen();
  unseen.look([seen(1)], 9_000);
  expect(unseen.look([hidden(1)], 1_000)).toEqual([0]);
  expect(unseen.look([hidden(1)], 3_000)).toEqual([2_000]);
});

test('knows nothing any more of a tab that is gone, nor before the first look', () => {
  const unseen = new Unseen();
  unseen.look([seen(1)], 1_000);
  unseen.look([], 2_000);
  expect(unseen.look([hidden(1)], 9_000)).toEqual([0]);
});
