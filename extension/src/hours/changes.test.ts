import type { OffPlace, Settings } from '@protocol/messages';
import { expect, it } from 'vitest';
import { changeSentence } from '@/entrypoints/options/change-words';
import { createTexts } from '@/i18n';
import { knowing } from '@/ui/platforms';
import { changes } from './changes';
import { USUAL } from './usual.fixture';

/** Keep a name whole in a line that runs the other way; nobody sees them. */
const ISOLATES = /[\u2066-\u2069]/g;

/** What a document says that differs from the usual one, in both languages. */
function sentences(patch: Partial<Settings>): [en: string, ar: string] {
  const all = changes(USUAL, { ...USUAL, ...patch });
  const [en, ar] = ['en-GB', 'ar'].map((locale) =>
    changeSentence(all, { ...createTexts(locale), platforms: knowing() })
      .replace(/\s–\s/g, '–')
      .replace(ISOLATES, ''),
  );
  return [en ?? '', ar ?? ''];
}

const { eyes, move } = USUAL.breaks;
const [holiday, ramadan] = USUAL.exceptions ?? [];

it.each<[string, Partial<Settings>, string, string]>([
  [
    'one day',
    { work: { ...USUAL.work, mon: ['10:00-17:00'] } },
    'Monday: 10:00–17:00 instead of 09:00–17:00',
    'الاثنين: ١٠:٠٠–١٧:٠٠ بدلًا من ٠٩:٠٠–١٧:٠٠',
  ],
  [
    'days that change alike',
    { work: { ...USUAL.work, tue: [], wed: [] } },
    'Tuesday and Wednesday: no working hours instead of 09:00–17:00',
    'الثلاثاء والأربعاء: بلا دوام بدلًا من ٠٩:٠٠–١٧:٠٠',
  ],
  [
    'the first day, and follow-up on days off',
    { first_day: 'sat', follow_up: { minutes: 15, days_off: true } },
    'The week begins on: Saturday instead of Sunday; Follow-up on days off: on instead of off',
    'أول أيام الأسبوع: السبت بدلًا من الأحد؛ متابعة ما بعد الدوام في أيام العطلة: تشغيل بدلًا من إيقاف',
  ],
  [
    'embeds',
    { off: { ...USUAL.off, embeds: 'closed' } },
    'Close embeds in other sites, too: on instead of off',
    'إغلاق ما يُضمَّن منها في مواقع أخرى أيضًا: تشغيل بدلًا من إيقاف',
  ],
  ['strictness', { strict: true }, 'Strictness: on instead of off', 'الصرامة: تشغيل بدلًا من إيقاف'],
  [
    'quiet at night and in breaks',
    { quiet: { night: true, breaks: true } },
    'Do not disturb at night: on instead of off; Do not disturb during breaks: on instead of off',
    'عدم الإزعاج ليلًا: تشغيل بدلًا من إيقاف؛ عدم الإزعاج في الاستراحات: تشغيل بدلًا من إيقاف',
  ],
  [
    'night and follow-up',
    { night: '', follow_up: { minutes: 10 } },
    'Night: none instead of 22:30–06:30; Follow-up: 10 minutes instead of 15 minutes',
    'ليل: بلا ليل بدلًا من ٢٢:٣٠–٠٦:٣٠؛ متابعة ما بعد الدوام: ١٠ دقائق بدلًا من ١٥ دقيقة',
  ],
  [
    'breaks, and more than is told',
    {
      breaks: { ...USUAL.breaks, eyes: { ...eyes, every: '' }, move: { ...move, length: '10m' } },
      zone: 'system',
      language: 'ar',
    },
    'Time zone: The one of this computer instead of Africa/Cairo; Language: العربية instead of System language; 2 more changes',
    'المنطقة الزمنية: منطقة هذا الحاسوب بدلًا من Africa/Cairo؛ اللغة: العربية بدلًا من لغة النظام؛ تغييران آخران',
  ],
])('%s', (_, patch, en, ar) => {
  expect(sentences(patch)).toEqual([en, ar]);
});

const WITHOUT_OUTSIDE = { ...USUAL.breaks, outside: { ...USUAL.breaks.outside, length: '' } };
const NEVER_LONG = { ...move, long_after: '', long_length: '' };
const OUTSIDE = { ...USUAL.breaks.outside, length: '20m', postpone: '5m' };

it.each<[string, Settings['breaks'], string, string]>([
  ['fresh air no more', WITHOUT_OUTSIDE, 'Fresh air: off instead of on', 'هواء طلق: إيقاف بدلًا من تشغيل'],
  [
    'longer fresh air',
    { ...USUAL.breaks, outside: OUTSIDE },
    'Fresh air, length: 20 minutes instead of 15 minutes; Fresh air, put off by: 5 minutes instead of 3 minutes',
    'هواء طلق، المدة: ٢٠ دقيقة بدلًا من ١٥ دقيقة؛ هواء طلق، التأجيل: ٥ دقائق بدلًا من ٣ دقائق',
  ],
  [
    'what weighs how much',
    { ...USUAL.breaks, weight: 200, skips: 3 },
    'A minute on platforms counts as: 2 minutes instead of 1.5 minutes; How many may be skipped in a row: 3 instead of 2',
    'تُحسب الدقيقة على المنصّات: دقيقتان بدلًا من ١٫٥ دقيقة؛ كم استراحة يمكن تخطّيها على التوالي: ٣ بدلًا من ٢',
  ],
  [
    'nothing of that',
    { ...USUAL.breaks, weight: 100, strain: '' },
    'A minute on platforms counts as: 1 minute instead of 1.5 minutes; Movement sooner after messages and comments: off instead of 30 minutes',
    'تُحسب الدقيقة على المنصّات: دقيقة واحدة بدلًا من ١٫٥ دقيقة؛ تقديم استراحة الحركة بعد الرسائل والتعليقات: إيقاف بدلًا من ٣٠ دقيقة',
  ],
  [
    'as many skips as one likes, and no longer break',
    { ...USUAL.breaks, skips: 0, move: NEVER_LONG },
    'How many may be skipped in a row: Any number instead of 2; Movement break, the longer one after: never instead of 100 minutes',
    'كم استراحة يمكن تخطّيها على التوالي: أي عدد بدلًا من ٢؛ استراحة حركة، الأطول بعد: لا تأتي أبدًا بدلًا من ١٠٠ دقيقة',
  ],
  [
    'the longer break',
    { ...USUAL.breaks, move: { ...move, long_length: '15m' } },
    'Movement break, length of the longer one: 15 minutes instead of 10 minutes',
    'استراحة حركة، مدة الأطول: ١٥ دقيقة بدلًا من ١٠ دقائق',
  ],
  [
    'a look that waits for nothing and that being away does not replace',
    { ...USUAL.breaks, eyes: { ...USUAL.breaks.eyes, postpones: 0, credit: '' } },
    'Eye break, how often it may be put off: not at all instead of 2; Eye break, time away that counts as taken: none instead of 3 minutes',
    'استراحة للعينين، عدد مرات التأجيل: بلا تأجيل بدلًا من ٢؛ استراحة للعينين، مدة الابتعاد التي تُحسب راحة: لا شيء بدلًا من ٣ دقائق',
  ],
  [
    'movement that is put off more often',
    { ...USUAL.breaks, move: { ...move, postpones: 3, postpone_again: '' } },
    'Movement break, how often it may be put off: 3 instead of 2; Movement break, put off from the second time on by: The same as the first time instead of 1 minute',
    'استراحة حركة، عدد مرات التأجيل: ٣ بدلًا من ٢؛ استراحة حركة، التأجيل ابتداءً من المرة الثانية: كالمرة الأولى بدلًا من دقيقة واحدة',
  ],
  [
    'a microphone that means nothing',
    { ...USUAL.breaks, ignore_microphone: true },
    'Breaks wait while the microphone is in use: off instead of on',
    'تنتظر الاستراحات ما دام الميكروفون مستعملًا: إيقاف بدلًا من تشغيل',
  ],
  [
    'ideas of two kinds',
    { ...USUAL.breaks, ideas: { eyes: ['The hills'], outside: ['The park'] } },
    'changed: Eye break, ideas; changed: Fresh air, ideas',
    'معدَّل: استراحة للعينين، الأفكار؛ معدَّل: هواء طلق، الأفكار',
  ],
])('breaks: %s', (_what, breaks, en, ar) => {
  expect(sentences({ breaks })).toEqual([en, ar]);
});

const CARE: OffPlace = { role: 'care', verdict: 'open' };
const FACEBOOK: OffPlace = { platform: 'facebook', verdict: 'delay' };
const POSTS: OffPlace = { platform: 'instagram', role: 'content', verdict: 'remind' };

it.each<[string, Partial<Settings['off']>, string, string]>([
  [
    'what off hours do, and for how long they wait',
    { verdict: 'delay', wait: '45s' },
    'Platforms in off hours: Wait first instead of Closed; How long the wait is: 45 seconds instead of 20 seconds',
    'المنصّات خارج الدوام: انتظار قبل الفتح بدلًا من مغلق؛ مدة الانتظار: ٤٥ ثانية بدلًا من ٢٠ ثانية',
  ],
  [
    'a wait of ten seconds',
    { wait: '10s' },
    'How long the wait is: 10 seconds instead of 20 seconds',
    'مدة الانتظار: ١٠ ثوانٍ بدلًا من ٢٠ ثانية',
  ],
  [
    'new places',
    { places: [CARE, POSTS] },
    'new: Messages and care in off hours, Open; new: Creating on Instagram in off hours, Remind',
    'جديد: الرسائل وخدمة العملاء خارج الدوام، مفتوح؛ جديد: صناعة المحتوى على Instagram خارج الدوام، تذكير',
  ],
  [
    'a place that is not chosen yet, and the first week',
    { places: [{ verdict: 'open' }], first_week: 'closed' },
    'new: a place not chosen yet in off hours, Open; Off hours in the first week: as set here instead of a reminder',
    'جديد: مكان لم يُحدَّد بعد خارج الدوام، مفتوح؛ خارج الدوام في الأسبوع الأول: كما هو محدَّد هنا بدلًا من تذكير',
  ],
])('%s', (_, off, en, ar) => {
  expect(sentences({ off: { ...USUAL.off, ...off } })).toEqual([en, ar]);
});

it.each<[string, OffPlace[], OffPlace[], string]>([
  ['is removed', [CARE, FACEBOOK], [FACEBOOK], 'removed: Messages and care in off hours, Open'],
  [
    'changes',
    [CARE, FACEBOOK],
    [CARE, { ...FACEBOOK, verdict: 'closed' }],
    'Facebook in off hours: Closed instead of Wait first',
  ],
  [
    'becomes another',
    [CARE],
    [{ ...CARE, role: 'ads' }],
    'new: Ads in off hours, Open; removed: Messages and care in off hours, Open',
  ],
  ['stands there once more', [CARE], [CARE, CARE], 'new: Messages and care in off hours, Open'],
  ['only moves', [CARE, FACEBOOK], [FACEBOOK, CARE], 'other settings'],
])('a place that %s', (_, before, after, said) => {
  const document = (places: OffPlace[]) => ({ ...USUAL, off: { ...USUAL.off, places } });
  const texts = { ...createTexts('en-GB'), platforms: knowing() };
  expect(changeSentence(changes(document(before), document(after)), texts)).toBe(said);
});

it('the same wait in other words is none to tell', () => {
  const document = (wait: string) => ({ ...USUAL, off: { ...USUAL.off, wait } });
  expect(changes(document('60s'), document('1m'))).toEqual([{ kind: 'other' }]);
});

it('an exception that comes, goes or changes', () => {
  const added = { name: 'Feast', from: '2027-03-10', to: '2027-03-10', work: {} };
  const list = (...exceptions: (typeof holiday)[]) =>
    sentences({ exceptions: exceptions.flatMap((one) => (one ? [one] : [])) })[0];
  expect(list(holiday, ramadan, added)).toBe('new: Feast, 10 March 2027');
  expect(list(ramadan)).toBe('removed: Holiday, 26–28 November 2026');
  expect(list(holiday && { ...holiday, to: '2026-11-29' }, ramadan)).toBe(
    'changed: Holiday, 26–29 November 2026',
  );
});

it('nothing, and what this version does not know', () => {
  expect(changes(USUAL, structuredClone(USUAL))).toEqual([]);
  expect(changes(USUAL, { ...USUAL, later: 1 } as Settings)).toEqual([{ kind: 'other' }]);
});
