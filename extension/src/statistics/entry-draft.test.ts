import { describe, expect, it, test } from 'vitest';
import { cairo } from '@/ui/fixtures';
import { SAID, tellsDay } from './day.fixture';
import {
  draftOf,
  type EntryFields,
  fieldsOf,
  isLast,
  isWrong,
  refusedField,
  roleOf,
  sameAgain,
  takesEntries,
  withQuick,
} from './entry-draft';

const DATE = '2026-11-23';
const TIMES = { from: '10:00', to: '10:45' };
const NOON = 12 * 60 * 60;
const MEETING: EntryFields = { ...fieldsOf(TIMES), quick: 'meeting' };
const NAMES = { call: 'Phone call', meeting: 'Meeting', shooting: 'Shooting', other: 'Something else' };

describe('the fields', () => {
  it('of a stretch are what it was', () => {
    const stretch = { platform: 'facebook', role: 'care' as const, client: 'c1' };
    expect(draftOf(fieldsOf(TIMES, stretch, 'a note'), DATE)).toEqual({
      date: DATE,
      ...TIMES,
      ...stretch,
      note: 'a note',
    });
  });

  it('of time away from the screen are that again', () => {
    const fields = fieldsOf(TIMES, { platform: 'away', role: 'content' });
    expect(fields).toMatchObject({ what: 'away', quick: 'other', platform: '' });
    expect(draftOf(fields, DATE)).toEqual({ date: DATE, ...TIMES, platform: 'away', role: 'content' });
  });

  it('of what nobody knows choose nothing', () => {
    expect(roleOf(fieldsOf(TIMES))).toBeUndefined();
    expect(draftOf(fieldsOf(TIMES), DATE)).toEqual({ field: 'role', why: 'role' });
  });
});

describe('a quick name', () => {
  it.each([
    ['call', 'care'],
    ['meeting', 'admin'],
    ['shooting', 'content'],
    ['other', 'feed'],
  ] as const)('%s is a kind of work', (quick, role) => {
    expect(roleOf({ ...fieldsOf(TIMES), awayRole: 'feed', quick })).toBe(role);
  });

  it('is the note, too, until its person has written one', () => {
    const call = withQuick(fieldsOf(TIMES), 'call', NAMES);
    expect(call.note).toBe('Phone call');
    expect(withQuick(call, 'meeting', NAMES).note).toBe('Meeting');
    expect(withQuick(call, 'other', NAMES).note).toBe('');
    expect(withQuick({ ...call, note: 'With Nour' }, 'meeting', NAMES).note).toBe('With Nour');
  });
});

describe('what is sent', () => {
  it.each([
    [{ from: '٩', to: '٩:٣٠' }, '09:00', '09:30'],
    [{ from: '0900', to: '10.15' }, '09:00', '10:15'],
    [{ from: '0:00', to: '24:00' }, '00:00', '24:00'],
    [{ from: '23', to: '0:00' }, '23:00', '24:00'],
  ])('has the times of %o', (typed, from, to) => {
    expect(draftOf({ ...MEETING, ...typed }, DATE)).toMatchObject({ from, to });
  });

  it('names nobody and nothing where time does not count', () => {
    const fields: EntryFields = { ...MEETING, what: 'none', client: 'c1', note: ' a break ' };
    expect(draftOf(fields, DATE)).toEqual({ date: DATE, ...TIMES, note: 'a break' });
  });

  describe('of times that were filled in', () => {
    const typed = { from: '9:02 AM', to: '9:50 AM' };
    const fields = { ...MEETING, ...typed, filled: { typed, exact: { from: '09:02:17', to: '09:50:18' } } };
    const nowAt = (seconds: number) => (9 * 60 + 50) * 60 + seconds;

    it('is the second, until somebody types another', () => {
      expect(draftOf(fields, DATE)).toMatchObject({ from: '09:02:17', to: '09:50:18' });
      expect(draftOf({ ...fields, to: '9:30' }, DATE)).toMatchObject({ from: '09:02:17', to: '09:30' });
      expect(draftOf({ ...fields, from: '٩ ص' }, DATE)).toMatchObject({ from: '09:00', to: '09:50:18' });
      expect(draftOf({ ...fields, from: '9:02', to: '2 PM' }, DATE)).toMatchObject({
        from: '09:02',
        to: '14:00',
      });
    });

    it('is sent as it was seen, also in the second that is running', () => {
      expect(draftOf(fields, DATE, nowAt(18))).toMatchObject({ to: '09:50:18' });
      expect(draftOf(fields, DATE, nowAt(16))).toMatchObject({ to: '09:50:18' });
    });

    it('is nothing where nothing was', () => {
      const none = { from: '', to: '' };
      const empty = { ...MEETING, ...none, filled: { typed: none, exact: none } };
      expect(draftOf(empty, DATE)).toEqual({ field: 'from', why: 'time' });
    });
  });

  describe('of an hour that comes twice', () => {
    const typed = { from: '23:50', to: '23:10' };
    const exact = { ...typed, fromMs: Date.UTC(2026, 9, 29, 20, 50), toMs: Date.UTC(2026, 9, 29, 21, 10) };
    const fields = { ...MEETING, ...typed, filled: { typed, exact } };
    const draft = (more: Partial<EntryFields> = {}) => draftOf({ ...fields, ...more }, '2026-10-29');

    it('is the instants that were filled in', () => {
      expect(draft()).toMatchObject(exact);
      const back = { ...exact, fromMs: exact.toMs, toMs: exact.fromMs };
      expect(draft({ filled: { typed, exact: back } })).toEqual({ field: 'to', why: 'order' });
    });

    it('is the clocks of what is typed', () => {
      const later = draft({ to: '23:55' });
      expect(later).toMatchObject({ from: '23:50', to: '23:55', fromMs: exact.fromMs });
      expect(later).not.toHaveProperty('toMs');
      expect(draft({ from: '23:00' })).toMatchObject({ from: '23:00', toMs: exact.toMs });
      expect(draft({ from: '23:00' })).not.toHaveProperty('fromMs');
      expect(draft({ from: '23:55' })).toEqual({ field: 'to', why: 'order' });
    });
  });

  describe('of what was seen', () => {
    const stretch = { platform: 'facebook', role: 'care' as const };
    const filled = { typed: TIMES, exact: TIMES, seen: true };
    const fields = { ...fieldsOf(TIMES, stretch), filled };
    const isOfSeen = (more: Partial<EntryFields>) => draftOf({ ...fields, ...more }, DATE);

    it.each<[string, Partial<EntryFields>]>([
      ['nothing else', {}],
      ['another kind of work', { role: 'ads' }],
      ['another platform, for a client', { platform: 'x', client: 'c1', note: 'Not on Facebook' }],
      ['it once more', { replaces: 7 }],
    ])('is only that: %s', (_, more) => {
      expect(isOfSeen(more)).toMatchObject({ ...TIMES, seen: true });
    });

    it.each<[string, Partial<EntryFields>]>([
      ['a beginning that was typed', { from: '9:58' }],
      ['an end that was typed', { to: '10:50' }],
      ['work away from the screen', { what: 'away', quick: 'meeting' }],
      ['what does not count', { what: 'none' }],
      ['what nobody has seen', { filled: { typed: TIMES, exact: TIMES } }],
    ])('is all of the time with %s', (_, more) => {
      expect(isWrong(isOfSeen(more))).toBe(false);
      expect(isOfSeen(more)).not.toHaveProperty('seen');
    });
  });

  it('replaces the entry that is corrected', () => {
    expect(draftOf({ ...MEETING, replaces: 7 }, DATE)).toMatchObject({ role: 'admin', replaces: 7 });
    expect(draftOf({ ...MEETING, what: 'none', replaces: 7 }, DATE)).toEqual({
      date: DATE,
      ...TIMES,
      replaces: 7,
    });
  });

  it('has the client of what counts', () => {
    expect(draftOf({ ...MEETING, client: 'c1' }, DATE)).toMatchObject({ role: 'admin', client: 'c1' });
  });
});

describe('what cannot be sent', () => {
  it.each<[string, Partial<EntryFields>, object]>([
    ['no beginning', { from: '' }, { field: 'from', why: 'time' }],
    ['no time', { from: 'soon' }, { field: 'from', why: 'time' }],
    ['a beginning at the end of the day', { from: '24:00', to: '24:00' }, { field: 'from', why: 'time' }],
    ['no end', { to: '9:75' }, { field: 'to', why: 'time' }],
    ['an end that is the beginning', { to: '10:00' }, { field: 'to', why: 'order' }],
    ['an end before it', { to: '9:00' }, { field: 'to', why: 'order' }],
    ['what is still to come', { to: '12:01' }, { field: 'to', why: 'future' }],
    ['no platform', { what: 'place' }, { field: 'platform', why: 'platform' }],
    ['a long note', { note: 'ن'.repeat(201) }, { field: 'note', why: 'note' }],
  ])('is %s', (_, typed, wrong) => {
    const draft = draftOf({ ...MEETING, ...typed }, DATE, NOON);
    expect(draft).toEqual(wrong);
    expect(isWrong(draft)).toBe(true);
  });

  it('is nothing of what is just over, and nothing of another day', () => {
    expect(isWrong(draftOf({ ...MEETING, to: '12:00' }, DATE, NOON))).toBe(false);
    expect(isWrong(draftOf({ ...MEETING, to: '24:00' }, DATE))).toBe(false);
  });
});

test('a refusal is at its field, where it is one’s fault', () => {
  const at = (code: 'bad_entry' | 'no_client' | 'no_entry', field?: string) =>
    refusedField({ why: 'refused', code, ...(field && { field }) });
  expect(at('bad_entry', 'from')).toEqual({ field: 'from', why: 'clock' });
  expect(at('bad_entry', 'date')).toEqual({ field: 'date', why: 'date' });
  expect(at('no_client', 'id')).toEqual({ field: 'client', why: 'client' });
  expect(at('no_entry', 'number')).toBeUndefined();
  expect(at('bad_entry', 'else')).toBeUndefined();
  expect(refusedField({ why: 'away' })).toBeUndefined();
});

test('an entry can be said again, unless that covers a later one', () => {
  const seen = {
    date: DATE,
    from: '13:05:17',
    to: '13:30:17',
    platform: 'x',
    role: 'ads' as const,
    seen: true,
  };
  const said = [...SAID, { date: DATE, from: '12:26:30', to: '12:30' }, seen];
  const { day } = tellsDay(said)({ type: 'day' });
  if (!day) throw new Error('there is no day');
  expect(day.entries.map((entry) => sameAgain(entry, day))).toEqual(said);
  expect(day.entries.map((entry) => isLast(entry, day))).toEqual([true, false, true, true]);
});

test('a day takes entries for a year and a month', () => {
  const takes = (date: string) => takesEntries(date, cairo(14), 'Africa/Cairo');
  expect(['2026-11-23', '2025-10-23', '2025-10-22'].map(takes)).toEqual([true, true, false]);
});
