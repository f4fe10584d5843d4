import { beforeEach, expect, test } from 'vitest';
import { Composers } from './composers';

/** The tabs whose pages were asked, in order. */
let asked: number[];
/** What a page answers, as soon as it does. */
let answer: boolean | undefined;
let composers: Composers;

beforeEach(() => {
  [asked, answer] = [[], true];
  composers = new Composers(async (tabId) => {
    asked.push(tabId);
    return answer;
  });
});

test('a page that has said so is not asked', async () => {
  composers.told(1, true);
  expect(await composers.isInUse(1)).toBe(true);
  composers.told(1, false);
  expect(await composers.isInUse(1)).toBe(false);
  expect(asked).toEqual([]);
});

test('B1 a page that told another life of the worker is asked, once', async () => {
  expect([await composers.isInUse(1), await composers.isInUse(1)]).toEqual([true, true]);
  expect(asked).toEqual([1]);
});

test('a page that comes after it is asked anew', async () => {
  composers.told(1, true);
  composers.left(1);
  answer = false;
  expect(await composers.isInUse(1)).toBe(false);
  expect(asked).toEqual([1]);
});

test('nobody who answers is nobody who writes, and is asked again', async () => {
  answer = undefined;
  expect(await composers.isInUse(1)).toBe(false);
  answer = true;
  expect(await composers.isInUse(1)).toBe(true);
});

test('what a page says while it is asked is newer than its answer', async () => {
  const late = composers.isInUse(1);
  composers.told(1, false);
  expect([await late, await composers.isInUse(1)]).toEqual([false, false]);
});

test('the answer of a page that has gone meanwhile says nothing of the next', async () => {
  const late = composers.isInUse(1);
  composers.left(1);
  await late;
  answer = false;
  expect(await composers.isInUse(1)).toBe(false);
});
