import type { Finding } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { createTexts } from '@/i18n';
import { checkOf, isOfHours, said } from './said';

const OPEN: Finding = {
  check: 'folders',
  level: 'warning',
  code: 'folders.open',
  values: [
    { name: 'path', value: '/home/salma/data' },
    { name: 'mode', value: '0755' },
  ],
  text: '/home/salma/data is open to others (mode 0755)',
  fix: 'chmod 700 /home/salma/data',
};

const SILENT: Finding = {
  check: 'browsers',
  level: 'note',
  code: 'browsers.silent',
  values: [
    { name: 'browser', value: 'Firefox b_01234567' },
    { name: 'date', value: '2026-12-15' },
  ],
  text: 'Firefox b_01234567 was last heard of on 2026-12-15',
};

const OTHER: Finding = {
  check: 'zone',
  level: 'warning',
  code: 'zone.browser_now',
  values: [
    { name: 'browser', value: 'Firefox' },
    { name: 'zone', value: 'Africa/Cairo' },
    { name: 'off', value: '1:30' },
  ],
  text: 'Firefox has other zone data for Africa/Cairo',
};

const WELL: Finding = { check: 'settings', level: 'ok', code: 'settings.ok', text: 'in force' };

const HEARD: Finding = {
  check: 'browsers',
  level: 'ok',
  code: 'browsers.heard',
  values: [{ name: 'n', value: '12' }],
  text: '12 paired and heard of',
};

describe('said', () => {
  it.each([
    ['a path, as it is typed', OPEN, 'en-GB', '/home/salma/data is open to others (mode 0755)'],
    [
      'a path in Arabic, whole',
      OPEN,
      'ar-EG',
      'الموضع \u2068/home/salma/data\u2069 مفتوح للآخرين (الصلاحيات 0755)',
    ],
    ['a day', SILENT, 'en-GB', 'Firefox b_01234567 was last heard of on 15 December 2026'],
    ['a day in Arabic', SILENT, 'ar-MA', 'آخر اتصال من \u2068Firefox b_01234567\u2069 كان في 15 دجنبر 2026'],
    ['its first letter large', WELL, 'en-GB', 'In force'],
    [
      'a length of time in the digits of a region',
      OTHER,
      'ar-EG',
      'بيانات المنطقة \u2068Africa/Cairo\u2069 في المتصفّح \u2068Firefox\u2069 مختلفة: تختلف الأوقات التي يعرضها بمقدار ١:٣٠ ساعة. الحل تحديث المتصفّح',
    ],
    ['a count in the digits of a region', HEARD, 'ar-EG', 'المتصفّحات المرتبطة التي تتصل: ١٢'],
    ['what a newer daemon knows, in English', { ...OPEN, code: 'folders.haunted' }, 'en-GB', OPEN.text],
    ['the same in Arabic, whole', { ...OPEN, code: 'folders.haunted' }, 'ar-EG', `\u2068${OPEN.text}\u2069`],
  ])('writes %s', (_what, finding, locale, want) => {
    expect(said(finding, createTexts(locale))).toBe(want);
  });
});

describe('isOfHours', () => {
  it.each([
    ['zone.unknown', true],
    ['zone.guessed', true],
    ['settings.unread', true],
    ['zone.old', false],
    ['settings.ok', false],
  ])('%s: %s', (code, want) => {
    expect(isOfHours({ code })).toBe(want);
  });
});

describe('checkOf', () => {
  it('names what was looked at, also what it has no word for', () => {
    const texts = createTexts('en');
    expect(checkOf(OPEN, texts)).toBe('Data folder');
    expect(checkOf({ ...OPEN, check: 'attic' }, texts)).toBe('attic');
  });
});
