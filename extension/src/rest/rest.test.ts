import type { Break, BreakState } from '@protocol/messages';
import { describe, expect, test } from 'vitest';
import { createTexts } from '@/i18n';
import { EYES, MOVE } from '@/ui/fixtures';
import { actsOf, nextRungMs, type Rest, restNow, restOf, withAsked } from './rest';

const NOW = 1_795_000_000_000;
const MINUTE_MS = 60_000;
const RUNG_MS = 2 * MINUTE_MS;

/** A movement break in a state. */
function move(state: BreakState, more: Partial<Break> = {}): Break {
  return { ...MOVE, state, ...more };
}

describe('which break pages speak of', () => {
  test.each<[string, Break[], string | undefined]>([
    ['none', [EYES, MOVE], undefined],
    ['asked just now', [move('prompted', { askedMs: NOW })], undefined],
    ['asked not yet two minutes ago', [move('prompted', { askedMs: NOW - RUNG_MS + 1 })], undefined],
    ['asked two minutes ago', [EYES, move('prompted', { askedMs: NOW - RUNG_MS })], 'move'],
    ['asked, nobody knows when', [move('prompted')], undefined],
    ['held since long ago', [move('held', { askedMs: NOW - RUNG_MS })], undefined],
    ['postponed', [move('postponed', { askedMs: NOW - RUNG_MS, untilMs: NOW + 1 })], undefined],
    ['due behind another', [move('due', { dueMs: NOW - RUNG_MS })], undefined],
    ['running', [move('running', { untilMs: NOW + 1 })], 'move'],
    ['running past its end', [move('running', { untilMs: NOW })], undefined],
    ['running, while its clock stands still', [move('running', { untilMs: NOW, stands: true })], 'move'],
    ['taken', [move('taken')], undefined],
    [
      'running, while another asks',
      [{ ...EYES, state: 'prompted', askedMs: NOW - RUNG_MS }, move('running', { untilMs: NOW + 1 })],
      'move',
    ],
  ])('%s', (_what, breaks, kind) => {
    expect(restNow({ breaks }, NOW)?.kind).toBe(kind);
  });
});

describe('when they begin', () => {
  test.each<[string, Break[], number | undefined]>([
    ['nothing asked', [EYES, MOVE], undefined],
    ['asked', [EYES, move('prompted', { askedMs: NOW - 1 })], NOW + RUNG_MS - 1],
    ['begun already', [move('prompted', { askedMs: NOW - RUNG_MS })], undefined],
  ])('%s', (_what, breaks, atMs) => {
    expect(nextRungMs({ breaks }, NOW)).toBe(atMs);
  });
});

describe('since when it has been asked', () => {
  const asked = (askedMs?: number) => ({
    breaks: [move('prompted', askedMs === undefined ? {} : { askedMs })],
  });

  test.each([
    ['as the daemon says', asked(NOW - 9), asked(NOW - 5), NOW - 5],
    ['since we heard of it', undefined, asked(), NOW],
    ['since we heard of it first', asked(NOW - 9), asked(), NOW - 9],
    ['anew after it was put off', { breaks: [move('postponed', { askedMs: NOW - 9 })] }, asked(), NOW],
  ])('%s', (_what, before, after, askedMs) => {
    expect(withAsked(before, after, NOW).breaks[0]?.askedMs).toBe(askedMs);
  });

  test('of what does not ask there is none', () => {
    expect(withAsked(undefined, { breaks: [MOVE] }, NOW)).toEqual({ breaks: [MOVE] });
  });
});

describe('what can be answered', () => {
  test.each<[string, Break, string[]]>([
    ['it can be put off', move('prompted', { postponesLeft: 1, canSkip: true }), ['start', 'postpone']],
    ['no more', move('prompted', { postponesLeft: 0, canSkip: true }), ['start', 'skip']],
    ['nor skipped', move('prompted', { postponesLeft: 0, canSkip: false }), ['start']],
    ['it runs', move('running', { postponesLeft: 0, canSkip: false }), ['skip']],
  ])('%s', (_what, due, acts) => {
    expect(actsOf(due)).toEqual(acts);
  });
});

describe('what it says', () => {
  const says = (due: Break, locale = 'en', own = {}): Rest =>
    restOf(due, { texts: createTexts(locale), own, dim: false });
  const asking = move('prompted', {
    lengthMs: 5 * MINUTE_MS,
    postponesLeft: 1,
    postponeMs: 3 * MINUTE_MS,
    dueMs: NOW - 20 * MINUTE_MS,
    askedMs: NOW - RUNG_MS,
    restedMs: NOW - 70 * MINUTE_MS,
    idea: 2,
  });

  test('while it asks', () => {
    expect(says(asking)).toEqual({
      kind: 'move',
      lang: 'en',
      dir: 'ltr',
      title: 'Time to move',
      lines: ['Stand up and move about for 5 minutes.', 'It has been 70 minutes since the last one.'],
      idea: 'Stretch your arms up high, then let them sink.',
      answers: [
        { act: 'start', label: 'Start' },
        { act: 'postpone', label: '3 more minutes' },
      ],
      failed: 'Not possible right now. Try again in a moment.',
    });
  });

  test('while it runs', () => {
    const { lines, untilMs, answers } = says(move('running', { untilMs: NOW + 1 }));
    expect({ lines, untilMs, answers }).toEqual({
      lines: [],
      untilMs: NOW + 1,
      answers: [{ act: 'skip', label: 'End the break' }],
    });
  });

  test('while it runs, and its clock stands still', () => {
    const { lines, untilMs } = says(move('running', { untilMs: NOW + 1, stands: true }));
    expect({ lines, untilMs }).toEqual({
      lines: ['It stands still while you are on a platform'],
      untilMs: undefined,
    });
  });

  test.each([
    ['asked as soon as it was due', { dueMs: asking.askedMs }],
    ['the first of the day', { restedMs: undefined }],
  ])('nothing of the last one where it was %s', (_what, more) => {
    expect(says({ ...asking, ...more } as Break).lines).toHaveLength(1);
  });

  test('in Arabic', () => {
    const { dir, title, lines } = says(asking, 'ar-EG');
    expect({ dir, title, lines }).toEqual({
      dir: 'rtl',
      title: 'حان وقت الحركة',
      lines: ['الحركة ٥ دقائق بعيدًا عن الشاشة تنعش الجسم.', 'مرّت ٧٠ دقيقة منذ آخر استراحة.'],
    });
  });
});
