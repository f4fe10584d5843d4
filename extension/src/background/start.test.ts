import { beforeEach, expect, test } from 'vitest';
import { FakeClock, FakeStore } from '@/adapters/fakes';
import type { Connection } from '@/connection/connection';
import { Away, Refusal } from '@/connection/failure';
import { Standing } from './standing';
import { Start } from './start';

const SETTINGS = { version: 1, off: { first_week: 'remind' } };

let store: FakeStore;
let clock: FakeClock;
let calls: [method: string, params: unknown][];
/** What the daemon answers; a failure is thrown. */
let answers: Record<string, unknown>;

beforeEach(() => {
  store = new FakeStore();
  clock = new FakeClock();
  calls = [];
  answers = {
    'settings.get': { revision: 1, savedMs: 1, settings: SETTINGS },
    'settings.set': { revision: 2 },
    'browsers.start': {},
  };
});

/** Start as a new life of the worker makes it. */
async function revive(): Promise<Start> {
  const call = async (method: string, params: unknown) => {
    calls.push([method, params]);
    if (answers[method] instanceof Error) throw answers[method];
    return answers[method];
  };
  const standing = new Standing(store, await store.all());
  return new Start({ store, clock, standing, connection: { call } as Pick<Connection, 'call'> });
}

test('Start is stored and told', async () => {
  await (await revive()).press('remind');
  expect(store.content).toEqual({ startedMs: clock.nowMs(), startTold: true });
  expect(calls.map(([method]) => method)).toEqual(['settings.get', 'browsers.start']);
});

test('another choice for the first week is set, and nothing else with it', async () => {
  await (await revive()).press('closed');
  expect(calls[1]).toEqual(['settings.set', { version: 1, off: { first_week: 'closed' } }]);
});

const WEEK = { first_day: 'sat' as const, work: { sun: ['09:00-17:00'] } };

test('a working week is set in the same breath, where nobody has set one', async () => {
  await (await revive()).press('remind', WEEK);
  expect(calls.map(([method]) => method)).toEqual(['settings.get', 'settings.set', 'browsers.start']);
  expect(calls[1]?.[1]).toEqual({ version: 1, off: { first_week: 'remind' }, ...WEEK });
});

test('a working week that is there already is not saved again', async () => {
  answers['settings.get'] = { revision: 1, savedMs: 1, settings: { ...SETTINGS, ...WEEK } };
  await (await revive()).press('remind', WEEK);
  expect(calls.map(([method]) => method)).toEqual(['settings.get', 'browsers.start']);
});

test('a working week that somebody has set meanwhile stays', async () => {
  answers['settings.get'] = { revision: 2, savedMs: 1, settings: SETTINGS };
  await (await revive()).press('closed', WEEK);
  expect(calls[1]).toEqual(['settings.set', { version: 1, off: { first_week: 'closed' } }]);
  expect(store.content).toEqual({ startedMs: clock.nowMs(), startTold: true });
});

test('while the daemon is away the week is kept, and set when it is back', async () => {
  answers['settings.get'] = new Away('test');
  await (await revive()).press('remind', WEEK);
  expect(store.content).toMatchObject({ firstWeek: 'remind', week: WEEK });
  answers['settings.get'] = { revision: 1, savedMs: 1, settings: SETTINGS };
  await (await revive()).tell();
  expect(calls[2]).toEqual(['settings.set', { version: 1, off: { first_week: 'remind' }, ...WEEK }]);
  expect(store.content).toEqual({ startedMs: clock.nowMs(), startTold: true });
});

test('while the daemon is away Start counts all the same, and is told in the next life of the worker', async () => {
  answers['settings.get'] = new Away('test');
  await (await revive()).press('closed');
  expect(store.content).toEqual({ startedMs: clock.nowMs(), firstWeek: 'closed' });
  answers['settings.get'] = { revision: 1, savedMs: 1, settings: SETTINGS };
  await (await revive()).tell();
  expect(calls.map(([method]) => method)).toEqual([
    'settings.get',
    'settings.get',
    'settings.set',
    'browsers.start',
  ]);
});

test('pressed twice it counts from the first time, and is told once', async () => {
  const start = await revive();
  const firstMs = clock.nowMs();
  await start.press('remind');
  await clock.pass(60_000);
  await start.press('remind');
  expect(store.content).toEqual({ startedMs: firstMs, startTold: true });
  expect(calls.filter(([method]) => method === 'browsers.start')).toHaveLength(1);
});

test('a refusal is for the person to hear', async () => {
  answers['settings.set'] = new Refusal('no', -32002, undefined);
  await expect((await revive()).press('closed')).rejects.toThrow('no');
});

test('without Start nothing is told', async () => {
  await (await revive()).tell();
  expect(calls).toEqual([]);
});
