import type { Day, EntryDraft, ErrorData } from '@protocol/messages';
import { expect, it } from 'vitest';
import { Away, Refusal } from '@/connection/failure';
import type { DayRequest } from '@/messages';
import { Days, isAboutDay } from './day';

const DAY: Day = {
  date: '2026-11-23',
  zone: 'UTC',
  fromMs: 0,
  toMs: 1,
  stretches: [],
  uncounted: [],
  entries: [],
  absences: [],
};
const MEETING: EntryDraft = {
  date: '2026-11-23',
  from: '10:00',
  to: '10:45',
  platform: 'away',
  role: 'admin',
};

/** A background whose daemon answers with a day, or fails. */
function daysPart(failure?: Error) {
  const calls: [method: string, params: unknown][] = [];
  const call = async (method: string, params: unknown) => {
    calls.push([method, params]);
    if (failure) throw failure;
    return DAY as never;
  };
  return { calls, part: new Days({ connection: { call } }) };
}

it.each<[DayRequest, string, unknown]>([
  [{ type: 'day' }, 'day.get', {}],
  [{ type: 'day', date: '2026-11-22' }, 'day.get', { date: '2026-11-22' }],
  [{ type: 'entry-add', draft: MEETING }, 'entries.add', MEETING],
  [{ type: 'entry-withdraw', number: 3 }, 'entries.withdraw', { number: 3 }],
])('answers %j with the day', async (request, method, params) => {
  const { part, calls } = daysPart();
  expect(await part.answer(request)).toEqual({ day: DAY });
  expect(calls).toEqual([[method, params]]);
});

const refused = (data?: ErrorData) => new Refusal('no', -32002, data);

it.each([
  [new Away('test'), { why: 'away' }],
  [refused(), { why: 'refused' }],
  [refused({ code: 'not_saved' }), { why: 'not_saved' }],
  [refused({ code: 'bad_entry', field: 'to' }), { why: 'refused', code: 'bad_entry', field: 'to' }],
  [refused({ code: 'no_entry', field: 'number' }), { why: 'refused', code: 'no_entry', field: 'number' }],
])('says why not: %o', async (failure, answer) => {
  expect(await daysPart(failure).part.answer({ type: 'entry-withdraw', number: 3 })).toEqual(answer);
});

it('fails with what nobody has foreseen', async () => {
  await expect(daysPart(new TypeError('a mistake')).part.answer({ type: 'day' })).rejects.toThrow(
    'a mistake',
  );
});

it('knows its own requests', () => {
  const types = ['day', 'entry-add', 'entry-withdraw', 'statistics', 'overview'];
  expect(types.map((type) => isAboutDay({ type }))).toEqual([true, true, true, false, false]);
});
