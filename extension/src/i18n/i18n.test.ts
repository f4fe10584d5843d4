import vectors from '@protocol/testdata/count-vectors.json';
import texts from '@protocol/testdata/text-vectors.json';
import { describe, expect, it } from 'vitest';
import { type CountKey, createTexts, type TextKey, type Values } from '.';

const MINUTE_MS = 60_000;

describe('count', () => {
  it('runs the vectors that the daemon runs', () => {
    const got = vectors.map((one) => ({
      ...one,
      text: createTexts(one.locale).count(one.key as CountKey, one.n),
    }));
    expect(got).toEqual(vectors);
  });

  it('fills in other values beside the number', () => {
    expect(createTexts('ar').count('winddown.platform', 11, { platform: 'X' })).toBe(
      'يُغلق \u2068X\u2069 بعد ١١ دقيقة',
    );
  });
});

describe('text', () => {
  it.each(texts)(
    'runs the vectors that the daemon runs: $locale, $values',
    ({ locale, key, values, text }) => {
      expect(createTexts(locale).text(key as TextKey, values as Values)).toBe(text);
    },
  );

  it.each([
    ['en', 'until 17:00'],
    ['ar-EG', 'حتى 17:00'],
  ])('fills in values in %s', (locale, want) => {
    expect(createTexts(locale).text('until', { time: '17:00' })).toBe(want);
  });

  it('shows what was not filled in, and reads no value again', () => {
    const { text } = createTexts('en');
    expect(text('until')).toBe('until {time}');
    expect(text('until', { time: '{time}' })).toBe('until {time}');
  });
});

describe('createTexts', () => {
  it.each([
    ['ar', 'rtl', 'ar-u-nu-arab'],
    ['ar-u-nu-latn', 'rtl', 'ar-u-nu-latn'],
    ['ar-MA', 'rtl', 'ar-MA'],
    ['en-GB', 'ltr', 'en-GB'],
    ['fr', 'ltr', 'en'],
    ['arn', 'ltr', 'en'],
    ['', 'ltr', 'en'],
  ])('writes %s from %s as %s', (wanted, dir, locale) => {
    expect(createTexts(wanted)).toMatchObject({ dir, locale });
  });
});

describe('number', () => {
  it.each([
    ['ar', '١٢'],
    ['ar-EG', '١٢'],
    ['ar-SA', '١٢'],
    ['ar-AE', '12'],
    ['ar-MA', '12'],
    ['en', '12'],
  ])('has the digits of %s', (locale, want) => {
    expect(createTexts(locale).number(12)).toBe(want);
  });
});

describe('duration', () => {
  it.each([
    [-5, '0 s', '0 seconds', 'أقل من ثانية'],
    [999, '0 s', '0 seconds', 'أقل من ثانية'],
    [59_999, '59 s', '59 seconds', '٥٩ ثانية'],
    [MINUTE_MS, '1 min', '1 minute', 'دقيقة واحدة'],
    [59 * MINUTE_MS + 59_999, '59 min', '59 minutes', '٥٩ دقيقة'],
    [60 * MINUTE_MS, '1 h', '1 hour', 'ساعة واحدة'],
    [125 * MINUTE_MS, '2 h 5 min', '2 hours and 5 minutes', 'ساعتان و٥ دقائق'],
    [1560 * MINUTE_MS, '26 h', '26 hours', '٢٦ ساعة'],
  ])('%i ms', (ms, short, words, arabic) => {
    expect(createTexts('en').duration(ms)).toBe(short);
    expect(createTexts('en').durationInWords(ms)).toBe(words);
    expect(createTexts('ar').durationInWords(ms)).toBe(arabic);
  });
});

describe('time and date', () => {
  const atMs = Date.UTC(2026, 10, 23, 15, 5);

  it('follows the zone it is given', () => {
    const { time } = createTexts('en-GB');
    expect([time(atMs, 'UTC'), time(atMs, 'Africa/Cairo'), time(atMs, 'Asia/Kathmandu')]).toEqual([
      '15:05',
      '17:05',
      '20:50',
    ]);
  });

  it('names the day', () => {
    expect(createTexts('en-GB').date(atMs, 'UTC')).toMatch(/Monday,? 23 November/);
    expect(createTexts('ar-EG').date(atMs, 'UTC')).toBe('الاثنين، ٢٣ نوفمبر');
  });
});
