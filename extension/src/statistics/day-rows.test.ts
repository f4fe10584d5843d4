import { describe, expect, it, test } from 'vitest';
import { SAID, tellsDay } from './day.fixture';
import { looksMs, type Row, rowsOf, saidMs } from './day-rows';

const MINUTE_MS = 60_000;
const { day } = tellsDay(SAID)({ type: 'day' });
if (!day) throw new Error('there is no day');

const kinds = (rows: readonly Row[]) => rows.map(({ kind }) => kind).join(' ');

describe('the lines of a day', () => {
  it('are in order of time, with what does not count and what nobody knows', () => {
    const { rows } = rowsOf(day);
    expect(kinds(rows)).toBe('stretch stretch stretch stretch entry absence stretch stretch stretch');
    expect(rows.map(({ fromMs }) => fromMs)).toEqual(rows.map(({ fromMs }) => fromMs).toSorted());
  });

  it('know who has said them', () => {
    const said = rowsOf(day).rows.filter((row) => row.kind !== 'absence' && row.entry);
    expect(said.map((row) => row.kind !== 'absence' && row.entry?.number)).toEqual([1, 2]);
  });

  it('have other keys than all others', () => {
    const { rows, looks } = rowsOf(day);
    const keys = [...rows, ...looks].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leave out short looks, unless somebody has said them', () => {
    const { looks } = rowsOf(day);
    expect(looks).toHaveLength(3);
    expect(looksMs(looks)).toBe(98_000);
    const short = day.stretches.map((stretch) => ({ ...stretch, entry: 1 }));
    expect(rowsOf({ ...day, stretches: short }).looks).toEqual([]);
  });

  it('have an entry that another one covers, so that it can be withdrawn', () => {
    const stretches = day.stretches.filter(({ entry }) => !entry);
    expect(kinds(rowsOf({ ...day, stretches }).rows).match(/entry/g)).toHaveLength(2);
  });

  it('are only what counts in a filter', () => {
    expect(kinds(rowsOf(day, { platform: 'away' }).rows)).toBe('stretch');
    expect(kinds(rowsOf(day, { role: 'care' }).rows)).toBe('stretch stretch');
    expect(rowsOf(day, { client: 'c2' }).looks).toHaveLength(1);
  });
});

test('what was said by hand is what of it counts', () => {
  expect(saidMs(day)).toBe(30 * MINUTE_MS);
  expect(saidMs(day, { platform: 'facebook' })).toBe(0);
});
