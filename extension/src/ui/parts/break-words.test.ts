import type { Break, Hold } from '@protocol/messages';
import { describe, expect, it } from 'vitest';
import { createTexts } from '@/i18n';
import { cairo, EYES, MOVE, OUTSIDE } from '../fixtures';
import { wordsAt } from '../words';
import { breakLine, breakTitle, otherLine } from './break-words';

const NOON = cairo(12);
const [EN, AR] = ['en-GB', 'ar'].map((locale) => wordsAt(createTexts(locale), NOON, 'Africa/Cairo'));
if (!EN || !AR) throw new Error('two languages');

const { atMs: _, ...NONE_COMES } = OUTSIDE;

/** What is said of a break at noon, in both languages. */
const lines = (due: Break) => [EN, AR].map((words) => breakLine(due, NOON, words));

it.each<[string, Break, en: string | undefined, ar: string | undefined]>([
  ['by load', EYES, 'After about 12 min more at the screen', 'بعد نحو ١٢ د أخرى أمام الشاشة'],
  ['by load, soon', { ...EYES, soon: true }, 'In a moment', 'بعد لحظات'],
  ['by the clock', OUTSIDE, 'At 13:00', 'الساعة ١:٠٠ م'],
  ['by the clock, soon', { ...OUTSIDE, soon: true }, 'In a moment', 'بعد لحظات'],
  ['by the clock, over', NONE_COMES, 'None any more today', 'لا مزيد اليوم'],
  [
    'that waits for a longer one',
    { ...EYES, state: 'due' },
    'Together with the longer break',
    'مع الاستراحة الأطول',
  ],
  ['that asks', { ...EYES, state: 'prompted' }, undefined, undefined],
  [
    'that is put off',
    { ...MOVE, state: 'postponed', untilMs: cairo(12, 3) },
    'Asks again at 12:03',
    'تذكير جديد الساعة ١٢:٠٣ م',
  ],
  ['that runs', { ...MOVE, state: 'running', untilMs: NOON + 252_000 }, '4:12 left', 'بقي ٤:١٢'],
  [
    'that stands still',
    { ...MOVE, state: 'running', untilMs: NOON + 252_000, stands: true },
    'It stands still while you are on a platform',
    'الوقت متوقف ما دامت المنصّة أمامك',
  ],
  ['that was rested', { ...MOVE, state: 'credited' }, 'Already rested', 'راحة محتسبة'],
])('a break %s', (_what, due, en, ar) => {
  expect(lines(due)).toEqual([en, ar]);
});

it.each<[string, Break, en: string, ar: string]>([
  ['by load', MOVE, 'After about 26 min more', 'بعد نحو ٢٦ د أخرى'],
  ['by load, soon', { ...MOVE, soon: true }, 'In a moment', 'بعد لحظات'],
  ['by the clock', OUTSIDE, 'At 13:00', 'الساعة ١:٠٠ م'],
  ['that waits', { ...MOVE, state: 'held' }, 'Waiting for a good moment', 'بانتظار لحظة مناسبة'],
])('one that is not the next, %s', (_what, due, en, ar) => {
  expect([EN, AR].map((words) => otherLine(due, NOON, words))).toEqual([en, ar]);
});

describe('a break that waits', () => {
  it.each<[Hold, en: string, ar: string]>([
    ['paused', 'After the pause', 'بعد انتهاء الإيقاف المؤقت'],
    ['off', 'Waiting until work begins again', 'بانتظار عودة الدوام'],
    ['locked', 'Waiting: the screen is locked', 'بانتظار فتح قفل الشاشة'],
    ['quiet', 'Waiting: the desktop asks for quiet', 'بانتظار انتهاء وضع «عدم الإزعاج»'],
    ['call', 'Waiting: you are in a call', 'بانتظار انتهاء المكالمة'],
    ['live', 'Waiting: you are live', 'بانتظار انتهاء البث المباشر'],
    ['fullscreen', 'Waiting: full screen', 'بانتظار الخروج من ملء الشاشة'],
    ['typing', 'Waiting until you finish typing', 'بانتظار انتهاء الكتابة'],
  ])('for %s', (hold, en, ar) => {
    expect(lines({ ...EYES, state: 'held', hold })).toEqual([en, ar]);
  });

  it.each([undefined, 'something new'])('for %s, in general words', (hold) => {
    expect(lines({ ...EYES, state: 'held', hold: hold as Hold })[0]).toBe('Waiting for a good moment');
  });
});

it.each<[Break['kind'], Break['state'], string]>([
  ['outside', 'ahead', 'Fresh air'],
  ['outside', 'prompted', 'Time for fresh air'],
  ['outside', 'running', 'Out in the fresh air'],
  ['eyes', 'held', 'Eye break'],
])('%s that is %s is called %s', (kind, state, title) => {
  expect(breakTitle({ ...EYES, kind, state }, EN)).toBe(title);
});

describe('while breaks are paused until 12:15', () => {
  const untilMs = cairo(12, 15);
  const WAITS = ['After the pause', 'بعد انتهاء الإيقاف المؤقت'];

  it.each<[string, Break, lines: string[]]>([
    ['that waits for the end of the pause', { ...EYES, state: 'held', hold: 'paused' }, WAITS],
    ['that is put off until before the end', { ...MOVE, state: 'postponed', untilMs: cairo(12, 3) }, WAITS],
    [
      'that is put off until after it',
      { ...MOVE, state: 'postponed', untilMs: cairo(12, 16) },
      ['Asks again at 12:16', 'تذكير جديد الساعة ١٢:١٦ م'],
    ],
    ['that would come before the end', EYES, WAITS],
    ['that comes by the clock, before the end', { ...OUTSIDE, atMs: cairo(12, 10) }, WAITS],
    ['that comes by the clock, later', OUTSIDE, ['At 13:00', 'الساعة ١:٠٠ م']],
    [
      'that is being taken',
      { ...MOVE, state: 'running', untilMs: NOON + 252_000 },
      ['4:12 left', 'بقي ٤:١٢'],
    ],
  ])('a break %s', (_what, due, lines) => {
    expect([EN, AR].map((words) => breakLine(due, NOON, words, untilMs))).toEqual(lines);
    expect([EN, AR].map((words) => otherLine(due, NOON, words, untilMs))).toEqual(lines);
  });

  it('one that comes later says when', () => {
    expect(breakLine(MOVE, NOON, EN, untilMs)).toBe('After about 26 min more at the screen');
    expect(otherLine(MOVE, NOON, EN, untilMs)).toBe('After about 26 min more');
  });
});
