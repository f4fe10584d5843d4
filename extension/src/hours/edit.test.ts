import type { Week, Weekday } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { type Bar, barsOf, readRange, weekOf, writeRange } from './bars';
import { add, copy, type Edited, endedAt, moved, remove, replace, settle, split, startedAt } from './edit';

/** Writes the week that an edit leaves, and the bar that it was about. */
function left({ bars, bar }: Edited): { week: Week; bar: string | undefined } {
  return { week: weekOf(bars), bar: bar && `${bar.day} ${writeRange(bar)}` };
}

/** The bar of a week at a place. */
function pick(week: Week, day: Weekday, at = 0): { bars: Bar[]; bar: Bar } {
  const bars = barsOf(week);
  const bar = bars.filter((one) => one.day === day)[at];
  if (!bar) throw new Error('there is no such bar');
  return { bars, bar };
}

const bar = (day: Weekday, text: string): Bar => ({ day, ...(readRange(text) ?? { start: 0, end: 0 }) });

describe('a week', () => {
  it('comes back as it was written, the earliest hours first', () => {
    const week = { sun: ['14:00-17:00', '09:00-13:00'], thu: ['18:00-02:00'], mon: ['00:00-24:00'] };
    expect(weekOf(barsOf(week))).toEqual({ ...week, sun: ['09:00-13:00', '14:00-17:00'] });
  });
});

describe('moving', () => {
  it.each([
    ['later', '09:00-17:00', 0, 10 * 60, 'mon 10:00-18:00'],
    ['into the night', '09:00-17:00', 0, 22 * 60, 'mon 22:00-06:00'],
    ['no further than its day', '09:00-17:00', 0, 30 * 60, 'mon 23:55-07:55'],
    ['no earlier than its day', '09:00-17:00', 0, -60, 'mon 00:00-08:00'],
    ['to another day', '18:00-02:00', 3, 18 * 60, 'thu 18:00-02:00'],
    ['to the day before', '09:00-17:00', -1, 9 * 60, 'sun 09:00-17:00'],
    ['a whole day a little', '00:00-24:00', 0, 15, 'mon 00:15-00:10'],
  ])('%s', (_, text, days, start, want) => {
    const { day, ...range } = moved(bar('mon', text), days, start);
    expect(`${day} ${writeRange(range)}`).toBe(want);
  });
});

describe('an end', () => {
  it.each([
    ['later', '09:00-17:00', 18 * 60, '09:00-18:00'],
    ['over midnight', '09:00-17:00', 25 * 60, '09:00-01:00'],
    ['no shorter than five minutes', '09:00-17:00', 0, '09:00-09:05'],
    ['no longer than a day', '09:00-17:00', 40 * 60, '09:00-08:55'],
  ])('%s', (_, text, end, want) => {
    expect(writeRange(endedAt(bar('mon', text), end))).toBe(want);
  });

  it.each([
    ['earlier', '09:00-17:00', 8 * 60, '08:00-17:00'],
    ['not before its day', '09:00-17:00', -60, '00:00-17:00'],
    ['not past the end', '09:00-17:00', 20 * 60, '16:55-17:00'],
    ['not past midnight', '22:00-02:00', 25 * 60, '23:55-02:00'],
    ['no longer than a day', '22:00-02:00', 0, '02:05-02:00'],
    ['to a whole day', '09:00-24:00', 0, '00:00-24:00'],
  ])('and a start: %s', (_, text, start, want) => {
    expect(writeRange(startedAt(bar('mon', text), start))).toBe(want);
  });
});

describe('settling', () => {
  it.each<[string, Week, Bar, Week]>([
    [
      'takes in what it lies upon',
      { mon: ['09:00-12:00', '13:00-17:00'] },
      bar('mon', '09:00-14:00'),
      { mon: ['09:00-17:00'] },
    ],
    [
      'leaves what it touches',
      { mon: ['09:00-12:00', '13:00-17:00'] },
      bar('mon', '09:00-13:00'),
      { mon: ['09:00-13:00', '13:00-17:00'] },
    ],
    [
      'takes in the morning after',
      { mon: ['20:00-23:00'], tue: ['01:00-05:00'] },
      bar('mon', '20:00-02:00'),
      { mon: ['20:00-05:00'] },
    ],
    [
      'takes in Monday from Sunday',
      { sun: ['20:00-23:00'], mon: ['01:00-05:00'] },
      bar('sun', '20:00-02:00'),
      { sun: ['20:00-05:00'] },
    ],
    [
      'takes in all of several',
      { mon: ['08:00-09:00', '10:00-11:00', '12:00-13:00'] },
      bar('mon', '08:00-12:30'),
      { mon: ['08:00-13:00'] },
    ],
    [
      'parts what is longer than a day',
      { mon: ['20:00-21:00'], tue: ['05:00-23:00'] },
      bar('mon', '20:00-06:00'),
      { mon: ['20:00-24:00'], tue: ['00:00-23:00'] },
    ],
  ])('%s', (_, week, next, want) => {
    const { bars, bar: old } = pick(week, next.day);
    expect(weekOf(settle(replace(bars, old, next)).bars)).toEqual(want);
  });
});

describe('adding', () => {
  it.each<[string, Week, string | undefined]>([
    ['takes nine to five', {}, 'mon 09:00-17:00'],
    ['takes what is free later', { mon: ['09:00-17:00'] }, 'mon 17:00-21:00'],
    ['minds the late hours of the day before', { sun: ['18:00-17:00'] }, 'mon 17:00-21:00'],
    ['finds no room in a whole day', { mon: ['00:00-24:00'] }, undefined],
  ])('%s', (_, week, want) => {
    expect(left(add(barsOf(week), 'mon')).bar).toBe(want);
  });

  it('stops at as many as a day can have', () => {
    const mon = Array.from(
      { length: 12 },
      (_, hour) => `${String(hour).padStart(2, '0')}:00-${String(hour).padStart(2, '0')}:30`,
    );
    expect(add(barsOf({ mon }), 'mon').bar).toBeUndefined();
  });
});

describe('splitting', () => {
  it.each([
    ['09:00-17:00', ['09:00-12:30', '13:30-17:00']],
    ['09:00-10:00', ['09:00-09:30', '09:45-10:00']],
    ['09:00-09:30', ['09:00-09:30']],
  ])('%s', (text, want) => {
    const { bars, bar: one } = pick({ mon: [text] }, 'mon');
    expect(weekOf(split(bars, one).bars)).toEqual({ mon: want });
  });

  it('may put the second half into the next day', () => {
    const { bars, bar: one } = pick({ thu: ['18:00-06:30'] }, 'thu');
    expect(weekOf(split(bars, one).bars)).toEqual({ thu: ['18:00-23:45'], fri: ['00:45-06:30'] });
  });
});

describe('removing and copying', () => {
  it('removes one of two that are alike', () => {
    const { bars, bar: one } = pick({ mon: ['09:00-17:00', '09:00-17:00'] }, 'mon');
    expect(left(remove(bars, one))).toEqual({ week: { mon: ['09:00-17:00'] }, bar: undefined });
  });

  it('puts a day in the place of others, also an empty one', () => {
    const week = { mon: ['09:00-12:00', '13:00-17:00'], tue: ['08:00-10:00'], fri: ['10:00-11:00'] };
    const bars = barsOf(week);
    expect(weekOf(copy(bars, 'mon', ['tue', 'wed', 'mon']))).toEqual({
      ...week,
      tue: week.mon,
      wed: week.mon,
    });
    expect(weekOf(copy(bars, 'sun', ['mon', 'tue']))).toEqual({ fri: week.fri });
  });
});
