import { describe, expect, it } from 'vitest';
import { pressed } from './bar-keys';
import { barsOf, weekOf } from './bars';
import { type Drag, dragged, type Grip } from './drag';
import { nightsOn, piecesOn } from './rows';

const WEEK = { mon: ['09:00-17:00'], thu: ['18:00-02:00'] };
const bars = barsOf(WEEK);
const [monday, thursday] = bars as [(typeof bars)[0], (typeof bars)[0]];

const drag = (grip: Grip, bar = monday): Drag => ({ grip, bars, bar });

describe('a drag', () => {
  it.each<[string, Drag, number, number, number, object]>([
    ['goes in quarters of an hour', drag('move'), 0, 37, 15, { ...WEEK, mon: ['09:30-17:30'] }],
    ['goes in five minutes with Shift', drag('move'), 0, 37, 5, { ...WEEK, mon: ['09:35-17:35'] }],
    ['takes a bar to another day', drag('move'), 1, 0, 15, { tue: ['09:00-17:00'], thu: ['18:00-02:00'] }],
    ['moves an end', drag('end'), 0, 61, 15, { ...WEEK, mon: ['09:00-18:00'] }],
    ['moves an end into the next row', drag('end', thursday), 1, -600, 15, { ...WEEK, thu: ['18:00-16:00'] }],
    ['moves a start', drag('start'), 0, -61, 15, { ...WEEK, mon: ['08:00-17:00'] }],
  ])('%s', (_, from, days, minutes, step, want) => {
    expect(weekOf(dragged(from, { days, minutes, step }).bars)).toEqual(want);
  });

  it.each([
    [120, ['10:00-12:00']],
    [-120, ['08:00-10:00']],
    [2000, ['10:00-24:00']],
    [3, undefined],
  ])('on empty space over %i minutes draws %j', (minutes, want) => {
    const empty: Drag = { grip: 'new', bars, bar: { day: 'sun', start: 603, end: 603 } };
    expect(weekOf(dragged(empty, { days: 0, minutes, step: 15 }).bars).sun).toEqual(want);
  });
});

describe('a key', () => {
  const key = (name: string, shiftKey = false, ctrlKey = false) => ({ key: name, shiftKey, ctrlKey });
  const ltr = { rtl: false, firstDay: 'mon' } as const;

  it.each([
    ['ArrowRight', false, false, { mon: ['09:15-17:15'] }],
    ['ArrowLeft', false, false, { mon: ['08:45-16:45'] }],
    ['ArrowRight', true, false, { mon: ['09:00-17:15'] }],
    ['ArrowLeft', true, true, { mon: ['08:45-17:00'] }],
    ['ArrowDown', false, false, { tue: ['09:00-17:00'] }],
  ])('%s with Shift %s and Ctrl %s', (name, shift, ctrl, want) => {
    const edited = pressed(bars, monday, key(name, shift, ctrl), ltr);
    expect(weekOf(edited?.bars ?? [])).toEqual({ thu: WEEK.thu, ...want });
  });

  it('goes the other way where time runs to the left', () => {
    const edited = pressed(bars, monday, key('ArrowLeft'), { ...ltr, rtl: true });
    expect(weekOf(edited?.bars ?? []).mon).toEqual(['09:15-17:15']);
  });

  it.each([
    ['above the first row', key('ArrowUp')],
    ['that is another one', key('x')],
    ['that is the browser’s', { ...key('ArrowLeft'), altKey: true }],
  ])('%s changes nothing', (_, pressedKey) => {
    expect(pressed(bars, monday, pressedKey, ltr)).toBeUndefined();
  });
});

describe('rows', () => {
  it('show what goes on past midnight in the next one', () => {
    expect(piecesOn(bars, 'thu')).toMatchObject([{ start: 1080, end: 1440, goesOn: true, continued: false }]);
    expect(piecesOn(bars, 'fri')).toMatchObject([{ start: 0, end: 120, goesOn: false, continued: true }]);
  });

  it('show a night in two parts', () => {
    expect(nightsOn({ start: 1350, end: 1830 })).toEqual([
      { start: 0, end: 390 },
      { start: 1350, end: 1440 },
    ]);
    expect(nightsOn(undefined)).toEqual([]);
  });
});
