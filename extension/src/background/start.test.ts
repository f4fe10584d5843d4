import { beforeEach, expect, test } from 'vitest';
import { FakeClock, FakeStore } from '@/adapters/fakes';
import type { Connection } from '@/connection/connection';
import { Away, Refusal } from '@/connection/failure';
import { Standing } from './standing';
import { Start } from './start';

const SETTINGS = {
  version: 1,
  off: { first_week: 'remind', verdict: 'delay', wait: '30s', places: [{ role: 'care', verdict: 'open' }] },
};
const CLOSED = { off: { ...SETTINGS.off, first_week: 'closed' } };

let store: FakeStore;
let clock: FakeClock;
let calls: [method: string, params: unknown][];
/** What the daemon answers; a failure is thrown. */
let answers: Record<string, unknown>;
/** What happens at the daemon while it is asked. */
let meanwhile: (method: string) => void;

beforeEach(() => {
  store = new FakeStore();
  clock = new FakeClock();
  calls = [];
  meanwhile = () => undefined;
  answers = {
    'settings.get': { revision: 1, savedMs: 1, settings: SETTINGS },
    'settings.replace': { revision: 2 },
    'browsers.start': {},
  };
});

/** How settings are saved in the place of a revision. */
function saving(revision: number, changed: object): [method: string, params: unknown] {
  return ['settings.replace', { revision, settings: { ...SETTINGS, ...changed } }];
}

/** Start as a new life of the worker makes it. */
async function revive(): Promise<Start> {
  const call = async (method: string, params: unknown) => {
    calls.push([method, params]);
    meanwhile(method);
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
  expect(calls[1]).toEqual(saving(1, CLOSED));
});

const WEEK = { first_day: 'sat' as const, work: { sun: ['09:00-17:00'] } };

test('a working week is set in the same breath, where nobody has set one', async () => {
  await (await revive()).press('remind', WEEK);
  expect(calls.map(([method]) => method)).toEqual(['settings.get', 'settings.replace', 'browsers.start']);
  expect(calls[1]).toEqual(saving(1, WEEK));
});

test('a working week that is there already is not saved again', async () => {
  answers['settings.get'] = { revision: 1, savedMs: 1, settings: { ...SETTINGS, ...WEEK } };
  await (await revive()).press('remind', WEEK);
  expect(calls.map(([method]) => method)).toEqual(['settings.get', 'browsers.start']);
});

test('a working week that somebody has set meanwhile stays', async () => {
  answers['settings.get'] = { revision: 2, savedMs: 1, settings: SETTINGS };
  await (await revive()).press('closed', WEEK);
  expect(calls[1]).toEqual(saving(2, CLOSED));
  expect(store.content).toEqual({ startedMs: clock.nowMs(), startTold: true });
});

const CHANGED = new Refusal('changed', -32002, { code: 'settings_changed' });

test('a working week that somebody sets in the same moment stays, and the choice for the first week is set beside it', async () => {
  const theirs = { ...SETTINGS, work: { mon: ['10:00-16:00'] } };
  meanwhile = (method) => {
    if (method !== 'settings.replace') return;
    const isFirst = calls.filter(([called]) => called === method).length === 1;
    answers['settings.replace'] = isFirst ? CHANGED : { revision: 3 };
    answers['settings.get'] = { revision: 2, savedMs: 2, settings: theirs };
  };
  await (await revive()).press('closed', WEEK);
  expect(calls[1]).toEqual(saving(1, { ...WEEK, ...CLOSED }));
  expect(calls[3]).toEqual(saving(2, { work: theirs.work, ...CLOSED }));
  expect(store.content).toEqual({ startedMs: clock.nowMs(), startTold: true });
});

test('one who saves without end does not keep Start busy without end', async () => {
  answers['settings.replace'] = CHANGED;
  await expect((await revive()).press('closed')).rejects.toThrow('changed');
  expect(calls.filter(([method]) => method === 'settings.replace')).toHaveLength(5);
});

test('while the daemon is away the week is kept, and set when it is back', async () => {
  answers['settings.get'] = new Away('test');
  await (await revive()).press('remind', WEEK);
  expect(store.content).toMatchObject({ firstWeek: 'remind', week: WEEK });
  answers['settings.get'] = { revision: 1, savedMs: 1, settings: SETTINGS };
  await (await revive()).tell();
  expect(calls[2]).toEqual(saving(1, WEEK));
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
    'settings.replace',
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
  answers['settings.replace'] = new Refusal('no', -32002, undefined);
  await expect((await revive()).press('closed')).rejects.toThrow('no');
});

test('without Start nothing is told', async () => {
  await (await revive()).tell();
  expect(calls).toEqual([]);
});
