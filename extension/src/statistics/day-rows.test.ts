import { describe, expect, it, test } from 'vitest';
import { SAID, tellsDay } from './day.fixture';
import { isSeen, looksMs, type Row, replacedBy, rowAt, rowsOf, saidMs } from './day-rows';

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

describe('entries over one another', () => {
  const at = (minute: number) => day.fromMs + minute * MINUTE_MS;
  const rest = { date: day.date, from: '01:00', to: '02:00' };
  const call = { ...rest, platform: 'away', role: 'care' as const };
  const told = (...drafts: (typeof rest)[]) => {
    const answer = tellsDay(drafts)({ type: 'day' });
    if (!answer.day) throw new Error('there is no day');
    return { day: answer.day, entries: rowsOf(answer.day).rows.filter(({ kind }) => kind === 'entry') };
  };
  const times = (rows: readonly Row[]) => rows.map(({ fromMs, toMs }) => [fromMs, toMs]);
  const isCovered = (row: Row | undefined) => row?.kind === 'entry' && row.isCovered;

  it('are covered where nothing of them holds', () => {
    const { entries } = told(rest, { ...call, from: '00:50', to: '02:00' });
    expect(times(entries)).toEqual([[at(60), at(120)]]);
    expect(isCovered(entries[0])).toBe(true);
  });

  it('are the parts that hold', () => {
    const { day, entries } = told(rest, { ...call, from: '01:20', to: '01:30' });
    expect(times(entries)).toEqual([
      [at(60), at(80)],
      [at(90), at(120)],
    ]);
    expect(entries.some(isCovered)).toBe(false);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(2);
    expect(
      rowsOf(day)
        .rows.slice(0, 3)
        .map((row) => replacedBy(row, day)),
    ).toEqual([undefined, 2, undefined]);
  });

  it('are replaced where they are one line', () => {
    const { day, entries } = told({ ...call, from: '01:30', to: '02:30' }, rest);
    expect(replacedBy(entries[0] as Row, day)).toBe(2);
    const [absence] = rowsOf(day).rows.filter((row) => row.kind === 'absence');
    expect(replacedBy(absence as Row, day)).toBeUndefined();
  });
});

test('an entry with time in it that does not count has a line on either side, and neither replaces it', () => {
  const [rest, meeting] = [
    { from: '01:30', to: '01:31' },
    { from: '01:00', to: '02:00' },
  ];
  const drafts = [{ ...meeting, platform: 'away', role: 'admin' as const }, rest];
  const { day } = tellsDay(drafts.map((draft) => ({ date: '2026-11-23', ...draft })))({ type: 'day' });
  const [before, uncounted, after] = day ? rowsOf(day).rows : [];
  if (!day || !before || !uncounted || !after) throw new Error('there are no such lines');
  expect(kinds([before, uncounted, after])).toBe('stretch entry stretch');
  expect([before, uncounted, after].map((row) => replacedBy(row, day))).toEqual([undefined, 2, undefined]);
});

test('a line is seen unless somebody has said that it was another time', () => {
  const time = { date: '2026-11-23', from: '13:05:17', to: '13:30:17' };
  const named = { ...time, platform: 'x', role: 'ads' as const, seen: true };
  const { day } = tellsDay([...SAID, named])({ type: 'day' });
  if (!day) throw new Error('there is no day');
  const { rows } = rowsOf(day);
  expect(rows.filter((row) => !isSeen(row)).map(({ kind }) => kind)).toEqual(['stretch', 'entry', 'absence']);
  expect(rows.filter(isSeen).map((row) => row.kind === 'stretch' && row.stretch.entry)).toContain(3);
  const covered = tellsDay([...SAID, named, time])({ type: 'day' }).day;
  const ofNamed =
    covered && rowsOf(covered).rows.filter((row) => row.kind !== 'absence' && row.entry?.number === 3);
  expect(ofNamed?.map(isSeen)).toEqual([false]);
});

describe('the line at a time', () => {
  const { rows } = rowsOf(day);
  const [first, second] = rows as [Row, Row];
  const last = rows.at(-1) as Row;

  it('has most of it in it, or is nearest', () => {
    expect(rowAt(rows, { fromMs: first.fromMs, toMs: first.toMs + MINUTE_MS })).toBe(first);
    expect(rowAt(rows, { fromMs: last.toMs + MINUTE_MS, toMs: last.toMs + 2 * MINUTE_MS })).toBe(last);
    expect(rowAt([], first)).toBeUndefined();
  });

  it('is of the entry, if that has one', () => {
    expect(rowAt(rows, first, 2)).toMatchObject({ kind: 'entry' });
    expect(rowAt(rows, second, 99)).toBe(second);
  });
});

test('what was said by hand is what of it counts', () => {
  expect(saidMs(day)).toBe(30 * MINUTE_MS);
  expect(saidMs(day, { platform: 'facebook' })).toBe(0);
});
