import { describe, expect, it } from 'vitest';
import { marksFor } from './marks';
import { naming, stack } from './stack';
import { everyPart, TOLD, tell } from './told';

const MINUTE_MS = 60_000;

describe('marks', () => {
  it.each([
    [0, [1]],
    [50_000, [1]],
    [3 * MINUTE_MS, [1, 2, 3]],
    [12 * MINUTE_MS, [5, 10, 15]],
    [60 * MINUTE_MS, [15, 30, 45, 60]],
    [61 * MINUTE_MS, [30, 60, 90]],
    [5 * 60 * MINUTE_MS, [120, 240, 360]],
    [160 * 60 * MINUTE_MS, [3000, 6000, 9000, 12_000]],
  ])('for %i ms', (longestMs, minutes) => {
    expect(marksFor(longestMs).map((ms) => ms / MINUTE_MS)).toEqual(minutes);
  });

  it('are never more than four, and the last has room for everything', () => {
    for (let ms = 1; ms < 1e12; ms *= 1.7) {
      const marks = marksFor(ms);
      expect(marks.length).toBeLessThanOrEqual(4);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(ms);
    }
  });
});

describe('a stack', () => {
  const hours = (...all: number[]) => all.map((n) => n * 60 * MINUTE_MS);

  it('lays one part upon the other and leaves out what is empty', () => {
    const { columns, marks } = stack([hours(1, 0, 2), hours(0, 0, 0)], false);
    expect(marks.map(({ y }) => Math.round(y))).toEqual([67, 33, 0]);
    expect(columns.map(({ segments }) => segments)).toEqual([
      [
        { part: 0, y: expect.closeTo(66.67, 1), height: expect.closeTo(33.33, 1) },
        { part: 2, y: expect.closeTo(0), height: expect.closeTo(66.67, 1) },
      ],
      [],
    ]);
  });

  it('runs from the left, or from the right where people read so', () => {
    const steps = [hours(1), hours(2), hours(3), hours(4)];
    const places = (fromRight: boolean) => stack(steps, fromRight).columns.map(({ x, width }) => [x, width]);
    expect(places(false)[0]).toEqual([expect.closeTo(3.5), expect.closeTo(18)]);
    expect(places(true)[0]).toEqual([expect.closeTo(78.5), expect.closeTo(18)]);
    expect(places(true).toReversed()).toEqual(
      places(false).map(([x, width]) => [expect.closeTo(x ?? 0), width]),
    );
  });

  it('of nothing has an axis', () => {
    expect(stack([], false)).toEqual({ columns: [], marks: [{ ms: MINUTE_MS, y: 0 }] });
  });
});

describe('names under bars', () => {
  it.each([
    [7, 31, 1, 1],
    [31, 31, 1, 5],
    [24, 12, 2, 4],
    [54, 12, 5, 10],
    [366, 12, 31, 62],
  ])('of %i with room for %i', (bars, room, shown, major) => {
    expect(naming(bars, room)).toEqual({ shown, major });
    expect(major % shown).toBe(0);
  });
});

describe('telling apart', () => {
  const series = (parts: number) => ({
    parts: Array.from({ length: parts }, (_, at) => ({ id: `p${at}`, totalMs: 10 - at })),
    steps: [{ from: '2026-11-23', totalMs: 1, partsMs: Array.from({ length: parts }, (_, at) => at + 1) }],
  });

  it('leaves what can be told apart as it is', () => {
    const { parts, steps } = tell(series(TOLD));
    expect(parts.map(({ id, tone }) => [id, tone]).at(-1)).toEqual(['p6', 6]);
    expect(steps).toEqual([[1, 2, 3, 4, 5, 6, 7]]);
  });

  it('puts the rest together and loses nothing of it', () => {
    const { parts, steps } = tell(series(9));
    expect(parts).toHaveLength(8);
    expect(parts.at(-1)).toEqual({ totalMs: 5, tone: 7, rest: 2 });
    expect(steps).toEqual([[1, 2, 3, 4, 5, 6, 7, 17]]);
  });

  it('does not say how many there are beyond those that are told', () => {
    const { parts, steps } = series(8);
    const beyond = { id: '*', totalMs: 1 };
    expect(tell({ parts: [...parts, beyond], steps }).parts.at(-1)).toEqual({ id: '*', totalMs: 4, tone: 7 });
  });

  it('tells every part by itself where there is room', () => {
    expect(everyPart(series(9)).map(({ id }) => id)).toEqual(series(9).parts.map(({ id }) => id));
  });
});
