import { describe, expect, it, test } from 'vitest';
import { cairo } from '@/ui/fixtures';
import { asBreak, asStill, lateAbsence, stretchBefore } from './absence';
import { dayOf } from './day.fixture';

const DAY = dayOf();
const [morning, noon] = DAY.absences;
if (!morning || !noon) throw new Error('the day has two absences');

describe('the absence that is asked about', () => {
  it.each([
    ['the last one that is over', cairo(14), 0, noon],
    ['none that is still to come', cairo(12), 0, morning],
    ['none that is long over', cairo(15, 6), 0, undefined],
    ['none that was put away', cairo(14), noon.fromMs, undefined],
    ['one after what was put away', cairo(14), morning.fromMs, noon],
  ])('is %s', (_, nowMs, absenceReadMs, want) => {
    expect(lateAbsence(DAY, { nowMs, absenceReadMs })).toBe(want);
  });
});

test('what was before may have gone on, unless there was a while between', () => {
  expect(stretchBefore(DAY, morning)).toMatchObject({ platform: 'instagram', role: 'content' });
  expect(stretchBefore(DAY, { fromMs: cairo(13, 2), toMs: cairo(13, 5) })).toBeUndefined();
  expect(stretchBefore(DAY, { fromMs: cairo(8), toMs: cairo(9) })).toBeUndefined();
});

test('an absence in an hour that comes twice is named with its instants', () => {
  const absence = { fromMs: Date.UTC(2026, 9, 29, 21, 10), toMs: Date.UTC(2026, 9, 29, 21, 40) };
  const long = { ...DAY, fromMs: Date.UTC(2026, 9, 28, 21), toMs: Date.UTC(2026, 9, 29, 22) };
  expect(asBreak(long, absence, 'Break')).toMatchObject({ from: '23:10', to: '23:40', ...absence });
  const before = { ...absence, totalMs: 1, platform: 'x', role: 'feed' as const };
  expect(asStill(long, absence, before)).toMatchObject({ ...absence, platform: 'x' });
});

test('an absence is named with its own minutes', () => {
  const times = { date: '2026-11-23', from: '10:03', to: '11:15' };
  const before = stretchBefore(DAY, morning);
  expect(asBreak(DAY, morning, 'Break')).toEqual({ ...times, note: 'Break' });
  expect(before && asStill(DAY, morning, before)).toEqual({
    ...times,
    platform: 'instagram',
    role: 'content',
    client: 'c1',
  });
});
