import type { Stats } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { createTexts } from '@/i18n';
import { compare } from './compare';
import { choicesIn, insideOf } from './inside';
import { hourName, periodName, shortName, stepName } from './names';

const MINUTE_MS = 60_000;
const english = createTexts('en-GB');
const arabic = createTexts('ar-EG');

describe('a comparison', () => {
  it.each([
    [90, 30, false, 'more', 60],
    [30, 90, false, 'less', 60],
    [30.5, 30, false, 'same', 0.5],
    [30, 0, false, 'none_before', 0],
    [30, 0, true, 'none_before', 0],
    [30, 90, true, 'running', 90],
    [0, 90, false, 'less', 90],
  ] as const)('of %d min with %d', (now, before, running, how, minutes) => {
    const of = (n: number) => ({ totalMs: n * MINUTE_MS });
    expect(compare(of(now), of(before), running)).toEqual({ how, ms: minutes * MINUTE_MS });
  });
});

describe('names', () => {
  const bar = (from: string, hour?: number, to = from) => ({
    ...{ from, to, totalMs: 0, partsMs: [] },
    ...(hour && { hour }),
  });
  const week = { from: '2026-11-29', to: '2026-12-05' };
  const one = { from: '2026-11-29', to: '2026-11-29' };

  it.each([
    ['week', week, 'Week of 29 Nov – 5 Dec 2026', 'أسبوع ٢٩ نوفمبر – ٥ ديسمبر ٢٠٢٦'],
    ['day', { from: '2026-11-29', to: '2026-11-29' }, 'Sunday, 29 November 2026', 'الأحد، ٢٩ نوفمبر ٢٠٢٦'],
    ['month', { from: '2026-11-01', to: '2026-11-30' }, 'November 2026', 'نوفمبر ٢٠٢٦'],
    ['year', { from: '2026-01-01', to: '2026-12-31' }, '2026', '٢٠٢٦'],
    ['range', week, '29 Nov – 5 Dec 2026', '٢٩ نوفمبر – ٥ ديسمبر ٢٠٢٦'],
  ] as const)('of a %s', (period, dates, inEnglish, inArabic) => {
    const view = { period, split: 'role' } as const;
    expect(plain(periodName(view, dates, english)).replace('Sunday 29', 'Sunday, 29')).toBe(inEnglish);
    expect(plain(periodName(view, dates, arabic))).toBe(inArabic);
  });

  it('of bars are long where they stand alone, and short below them', () => {
    expect(stepName(bar('2026-11-29', 23), 'hour', one, english)).toMatch(/^23:00 to 0?0:00$/);
    expect(stepName(bar('2026-11-01', 0, '2026-11-30'), 'month', week, english)).toBe('November 2026');
    expect(shortName(bar('2026-11-29'), 'day', 7, 'en-GB')).toEqual(['Sun', '29']);
    expect(shortName(bar('2026-11-29'), 'day', 31, 'ar-EG')).toEqual(['٢٩']);
    expect([hourName(0, 'en-GB'), hourName(14, 'en-US')].map(plain)).toEqual(['00', '2 PM']);
  });

  it('of hours have their date where there are two days', () => {
    const two = { from: '2026-11-29', to: '2026-11-30' };
    expect(stepName(bar('2026-11-29', 14), 'hour', two, english)).toMatch(
      /^Sunday,? 29 November, 14:00 to 15:00$/,
    );
    expect(stepName(bar('2026-11-30', 14), 'hour', two, english)).toMatch(/^Monday/);
    expect(stepName(bar('2026-11-30'), 'hour', two, arabic)).toMatch(/^الاثنين.* ٣٠ نوفمبر، من /);
    expect(shortName(bar('2026-11-30', 4), 'hour', 48, 'en-GB')).toEqual(['30/11', '04']);
    expect(shortName(bar('2026-11-30', 4), 'hour', 24, 'en-GB')).toEqual(['04']);
  });

  it.each([
    ['week', '2026-11-29', '2026-12-05', 'Week of 29 Nov – 5 Dec 2026'],
    ['week', '2026-11-29', '2026-12-01', '29 Nov – 1 Dec 2026'],
    ['week', '2026-11-29', '2026-11-29', '29 Nov 2026'],
    ['month', '2026-11-04', '2026-11-30', '4–30 Nov 2026'],
    ['year', '2026-01-01', '2026-11-30', '1 Jan – 30 Nov 2026'],
    ['year', '2026-01-01', '2026-12-31', '2026'],
  ] as const)('of a %s from %s to %s are those of what it holds', (step, from, to, name) => {
    const says = plain(stepName(bar(from, 0, to), step, { from: '2020-01-01', to: '2026-12-31' }, english));
    expect(says.replace('4 – 30', '4–30')).toBe(name);
  });
});

describe('what is in a part', () => {
  const roles = (care: number, feed: number) => [
    { role: 'care' as const, totalMs: care },
    { role: 'feed' as const, totalMs: feed },
  ];
  const stats: Stats = {
    fromMs: 0,
    toMs: 1,
    totalMs: 100,
    platforms: [
      { platform: 'x', totalMs: 60, roles: roles(20, 40) },
      { platform: 'facebook', totalMs: 40, roles: roles(40, 0) },
    ],
    clients: [
      {
        id: 'c1',
        label: 'Nour',
        totalMs: 30,
        platforms: [{ platform: 'x', totalMs: 30, roles: roles(30, 0) }],
      },
    ],
  };

  it('is roles of a platform, and platforms of a role or a client, the longest first', () => {
    expect(insideOf(stats, 'platform', 'x', {}).map(({ totalMs }) => totalMs)).toEqual([40, 20]);
    expect(insideOf(stats, 'role', 'care', {})).toEqual([
      { platform: 'facebook', totalMs: 40 },
      { platform: 'x', totalMs: 20 },
    ]);
    expect(insideOf(stats, 'client', 'c1', {})).toEqual([{ platform: 'x', totalMs: 30 }]);
  });

  it('is only what meets the filter, or is not told', () => {
    expect(insideOf(stats, 'role', 'care', { platform: 'x' })).toEqual([]);
    expect(insideOf(stats, 'platform', 'x', { client: 'c1' })).toEqual([{ role: 'care', totalMs: 30 }]);
    expect(insideOf(stats, 'platform', 'x', { role: 'care' })).toEqual([]);
    expect(insideOf(stats, 'client', '', {})).toEqual([]);
    expect(insideOf(stats, 'platform', undefined, {})).toEqual([]);
  });

  it('is what one can choose, with what is chosen and does not occur', () => {
    expect(choicesIn(stats, { platform: 'reddit', role: 'ads', client: 'c9' })).toEqual({
      platforms: ['x', 'facebook', 'reddit'],
      roles: ['care', 'ads', 'feed'],
      clients: [
        { id: 'c1', label: 'Nour' },
        { id: 'c9', label: 'c9' },
      ],
    });
    expect(choicesIn({}, {})).toEqual({ platforms: [], roles: [], clients: [] });
  });
});

/** Releases of ICU differ in the kind of their spaces. */
function plain(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, ' ');
}
