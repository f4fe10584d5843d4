import { describe, expect, it } from 'vitest';
import { dateAt, datePlus, monthOf, showDate, weekdayOf, weeksOf } from './dates';
import { amountOf, writeAmount } from './duration';
import { datesBetween, exceptionOn, otherHours } from './exceptions';
import { forecasts } from './forecast';
import { USUAL } from './usual.fixture';

describe('dates', () => {
  it('know the calendar', () => {
    expect(datePlus('2026-12-31', 1)).toBe('2027-01-01');
    expect(datePlus('2028-03-01', -1)).toBe('2028-02-29');
    expect(monthOf('2026-01-31', 1)).toBe('2026-02-01');
    expect(monthOf('2026-01-31', -1)).toBe('2025-12-01');
    expect(weekdayOf('2026-11-28')).toBe('sat');
  });

  it('are those of a zone', () => {
    const atMs = Date.UTC(2026, 10, 28, 22, 30);
    expect([dateAt(atMs, 'UTC'), dateAt(atMs, 'Africa/Cairo')]).toEqual(['2026-11-28', '2026-11-29']);
  });

  it('are written in the civil calendar, also where another is usual', () => {
    expect(showDate('2026-11-28', 'ar-SA', { year: 'numeric' })).toBe('٢٠٢٦');
  });

  it.each([
    ['2026-11-01', 'sun', 5, '2026-11-01', '2026-12-05'],
    ['2026-11-01', 'sat', 5, '2026-10-31', '2026-12-04'],
    ['2026-02-01', 'sun', 4, '2026-02-01', '2026-02-28'],
  ] as const)('make the weeks of %s from %s on', (month, first, weeks, from, to) => {
    const days = weeksOf(month, first);
    expect([days.length, days[0]?.[0], days.at(-1)?.[6]]).toEqual([weeks, from, to]);
  });
});

describe('exceptions', () => {
  it('count from first day to last, and the last of them wins', () => {
    expect(
      ['2026-11-25', '2026-11-26', '2026-11-28', '2026-11-29'].map((date) =>
        exceptionOn(USUAL.exceptions, date),
      ),
    ).toEqual([-1, 0, 0, -1]);
    const [holiday] = USUAL.exceptions ?? [];
    expect(holiday && exceptionOn([holiday, holiday], '2026-11-26')).toBe(1);
    expect(otherHours(USUAL.work, '2026-11-26')).toBe(USUAL.work);
    expect(otherHours({}, '2026-11-26')).toEqual({ thu: ['09:00-17:00'] });
    expect(datesBetween('2026-11-28', '2026-11-26')).toEqual({ from: '2026-11-26', to: '2026-11-28' });
  });
});

describe('durations', () => {
  it.each([
    ['20s', 'seconds', 20, 'seconds'],
    ['2m', 'seconds', 120, 'seconds'],
    ['5m', 'minutes', 5, 'minutes'],
    ['1h30m', 'minutes', 90, 'minutes'],
    ['90s', 'minutes', 90, 'seconds'],
    ['', 'minutes', 0, 'minutes'],
  ] as const)('%s in a field of %s', (text, unit, n, want) => {
    expect(amountOf(text, unit)).toEqual({ n, unit: want });
  });

  it.each([
    [{ n: 50, unit: 'minutes' }, '50m'],
    [{ n: 60, unit: 'minutes' }, '1h'],
    [{ n: 100, unit: 'minutes' }, '1h40m'],
    [{ n: 20, unit: 'seconds' }, '20s'],
    [{ n: 120, unit: 'seconds' }, '2m'],
  ] as const)('%j are written', (amount, want) => {
    expect(writeAmount(amount)).toBe(want);
  });
});

describe('a forecast', () => {
  const HOUR_MS = 3_600_000;
  /** The first instant of 24 April 2026 in Cairo, which has 23 hours: clocks go forward at midnight. */
  const fromMs = Date.UTC(2026, 3, 23, 22);
  const toMs = fromMs + 47 * HOUR_MS;
  const preview = (after: typeof before) => ({
    fromMs,
    toMs,
    zone: 'Africa/Cairo',
    before,
    after,
    problems: [],
  });
  const before = [
    { phase: 'off' as const, fromMs, toMs: fromMs + 30 * HOUR_MS },
    { phase: 'work' as const, fromMs: fromMs + 30 * HOUR_MS, toMs },
  ];

  it('is cut where the calendar turns, in a short day too', () => {
    const [today, tomorrow] = forecasts(preview(before), fromMs + 11.5 * HOUR_MS);
    expect([today?.toMs, today?.now, today?.after.length]).toEqual([fromMs + 23 * HOUR_MS, 0.5, 1]);
    expect([tomorrow?.toMs, tomorrow?.now, tomorrow?.after.length]).toEqual([toMs, undefined, 2]);
    expect(tomorrow?.after[1]).toMatchObject({ phase: 'work', at: 7 / 24, share: 17 / 24 });
  });

  it('says what it was only where it was something else', () => {
    const [first, second] = before as [(typeof before)[0], (typeof before)[0]];
    const later = { ...first, toMs: first.toMs + HOUR_MS };
    const [today, tomorrow] = forecasts(preview([later, { ...second, fromMs: later.toMs }]), fromMs);
    expect([today?.before, tomorrow?.before?.length]).toEqual([undefined, 2]);
  });

  it('shows what is in force where a document cannot be read', () => {
    expect(forecasts(preview([]), fromMs)).toEqual(forecasts(preview(before), fromMs));
  });
});
