import { expect, it } from 'vitest';
import { Away, Refusal } from '@/connection/failure';
import { USUAL } from '@/hours/usual.fixture';
import type { HoursRequest } from '@/messages';
import { Hours, isAboutHours } from './hours';

const SAVED = { revision: 5, savedMs: 1, settings: USUAL };
const SAVE: HoursRequest = { type: 'hours-save', revision: 5, settings: USUAL };

/** The options page's part of a background whose daemon answers so, and what the daemon was asked. */
function hours(answer: object | Error, settings?: typeof SAVED) {
  const calls: [method: string, params: unknown][] = [];
  const call = async (method: string, params: unknown) => {
    calls.push([method, params]);
    if (answer instanceof Error) throw answer;
    return answer as never;
  };
  const standing = { now: () => (settings ? { settings } : {}) };
  return { calls, part: new Hours({ standing, connection: { call } }) };
}

it('answers with the last settings that it has heard of, whether the daemon is there or not', async () => {
  const { part, calls } = hours(new Away('test'), SAVED);
  expect(await part.answer({ type: 'hours' })).toEqual({ settings: SAVED });
  expect(await hours({}).part.answer({ type: 'hours' })).toEqual({});
  expect(calls).toEqual([]);
});

it('previews and saves, the latter in the place of one revision', async () => {
  const preview = { fromMs: 0, toMs: 1, zone: 'UTC', before: [], after: [], problems: [] };
  expect(await hours(preview).part.answer({ type: 'hours-preview', settings: USUAL, days: 2 })).toEqual({
    preview,
  });
  const { part, calls } = hours({ revision: 6, opensMs: 7 });
  expect(await part.answer(SAVE)).toEqual({ revision: 6, opensMs: 7 });
  expect(calls).toEqual([['settings.replace', { revision: 5, settings: USUAL }]]);
});

it.each([
  [new Away('test'), { why: 'away' }],
  [new Refusal('no', -32002, { code: 'settings_changed' }), { why: 'changed' }],
  [new Refusal('no', -32003, { code: 'not_saved' }), { why: 'not_saved' }],
  [new Refusal('no', -32002, { code: 'bad_settings', field: 'night' }), { why: 'refused', field: 'night' }],
  [new Refusal('no', -32602, undefined), { why: 'refused' }],
])('says why it could not be saved: %s', async (failure, want) => {
  expect(await hours(failure).part.answer(SAVE)).toEqual(want);
});

it('fails with what nobody has foreseen', async () => {
  await expect(hours(new TypeError('a mistake')).part.answer(SAVE)).rejects.toThrow('a mistake');
});

it('knows its own requests', () => {
  expect([{ type: 'hours' }, SAVE, { type: 'overview' }].map(isAboutHours)).toEqual([true, true, false]);
});
