import type { SeriesQuery } from '@protocol/messages';
import { expect, it } from 'vitest';
import { Away, Refusal } from '@/connection/failure';
import type { StatisticsRequest } from '@/messages';
import { isAboutStatistics, Statistics } from './statistics';

const WEEK: SeriesQuery = { from: '2026-11-23', to: '2026-11-29', step: 'day', split: 'role' };
const BEFORE: SeriesQuery = { ...WEEK, from: '2026-11-16', to: '2026-11-22' };
const DAYS = { from: WEEK.from, to: WEEK.to };
const ASKS: StatisticsRequest = { type: 'statistics', series: WEEK, before: BEFORE, stats: DAYS };

/** The statistics page's part of a background whose daemon answers each question with itself, or fails at one method. */
function statistics(failure?: Error, at = 'stats.series') {
  const calls: [method: string, params: unknown][] = [];
  const call = async (method: string, params: unknown) => {
    calls.push([method, params]);
    if (failure && method === at) throw failure;
    return params as never;
  };
  return { calls, part: new Statistics({ connection: { call } }) };
}

it('asks for the period, the one before and the rest of it at once', async () => {
  const { part, calls } = statistics();
  const answer = part.answer(ASKS);
  expect(calls).toEqual([
    ['stats.series', WEEK],
    ['stats.series', BEFORE],
    ['stats.get', DAYS],
  ]);
  expect(await answer).toEqual({ series: WEEK, before: BEFORE, stats: DAYS });
});

it.each([
  [new Away('test'), 'stats.series', 'away'],
  [new Away('test'), 'stats.get', 'away'],
  [new Refusal('no such method', -32601, undefined), 'stats.series', 'refused'],
  [new Refusal('not readable', -32003, undefined), 'stats.get', 'refused'],
])('says why there is nothing: %s at %s', async (failure, at, why) => {
  expect(await statistics(failure, at).part.answer(ASKS)).toEqual({ why });
});

it('fails with what nobody has foreseen', async () => {
  await expect(statistics(new TypeError('a mistake')).part.answer(ASKS)).rejects.toThrow('a mistake');
});

it('knows its own requests', () => {
  expect([ASKS, { type: 'hours' }, { type: 'overview' }].map(isAboutStatistics)).toEqual([
    true,
    false,
    false,
  ]);
});
