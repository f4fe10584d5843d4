import { beforeEach, expect, test } from 'vitest';
import { FakeClock, FakeStore } from '@/adapters/fakes';
import { Away } from '@/connection/failure';
import { HEALTHY } from '@/ui/doctor.fixture';
import { OWN_SETTINGS, plan, status } from '@/ui/fixtures';
import { Pages, type PagesParts } from './pages';
import { Standing } from './standing';

const STATUS = { ...status(0), troubles: ['not_saving' as const] };

let store: FakeStore;
/** What the daemon was asked and told, in order. */
let asked: string[];
/** Whether what is in front is a call. */
let isCall: boolean;

beforeEach(() => {
  store = new FakeStore();
  asked = [];
  isCall = false;
});

/** Pages as a new life of the worker makes them, over a daemon that answers so. */
async function revive(answers: Record<string, unknown>): Promise<Pages> {
  const connection = {
    state: () => 'connected',
    call: async (method: string) => {
      asked.push(method);
      return answers[method] ?? Promise.reject(new Away(method));
    },
  };
  return new Pages({
    clock: new FakeClock(),
    standing: new Standing(store, await store.all()),
    connection,
    outbox: { waiting: () => 0 },
    enforcer: { muted: async () => false },
    report: { tell: async (zone: string) => void asked.push(`report ${zone}`) },
    privateWindows: async () => false,
    front: async () => ({ id: 1, url: 'https://www.facebook.com/groups/1/' }),
    isCall: () => isCall,
    hiddenSites: async () => [],
    isMastodon: async () => false,
    wake: () => undefined,
  } as unknown as PagesParts);
}

test('a daemon that cannot read its history still says why', async () => {
  const overview = await (await revive({ 'status.get': STATUS })).answer({ type: 'overview' });
  expect(overview).toMatchObject({ connection: 'connected', status: STATUS });
  expect(overview.stats).toBeUndefined();
});

test('what does not count yet of the settings is told until it does', async () => {
  const nowMs = new FakeClock().nowMs();
  const said = async (opensMs: number) => {
    store = new FakeStore({ settings: { ...OWN_SETTINGS, opensMs } });
    return (await (await revive({})).answer({ type: 'overview' })).opensMs;
  };
  expect([await said(nowMs + 1), await said(nowMs)]).toEqual([nowMs + 1, undefined]);
});

test('what was read of recoveries is known in the next life of the worker', async () => {
  const before = await revive({});
  expect(await before.answer({ type: 'recovery-read', atMs: 7 })).toMatchObject({ recoveryReadMs: 7 });
  expect(await (await revive({})).answer({ type: 'overview' })).toMatchObject({ recoveryReadMs: 7 });
});

test('a pause of breaks is told as the daemon has it then', async () => {
  const pausedUntilMs = new FakeClock().nowMs() + 1;
  const answers = { 'breaks.act': { breaks: [], pausedUntilMs }, 'status.get': { ...STATUS, pausedUntilMs } };
  const command = { act: 'pause', forMs: 60_000 } as const;
  const overview = await (await revive(answers)).answer({ type: 'break', command });
  expect(overview.status?.pausedUntilMs).toBe(pausedUntilMs);
  expect(asked).toEqual(['breaks.act', 'stats.get', 'status.get']);
});

test('an absence that was put away is known in the next life of the worker', async () => {
  const before = await revive({});
  expect(await before.answer({ type: 'absence-read', fromMs: 7 })).toMatchObject({ absenceReadMs: 7 });
  expect(await (await revive({})).answer({ type: 'overview' })).toMatchObject({ absenceReadMs: 7 });
});

test('what doctor finds is asked for after the daemon has heard what only we know', async () => {
  store = new FakeStore({ plan: plan(0) });
  const overview = await (await revive({ 'doctor.examine': HEALTHY })).answer({ type: 'examine' });
  expect(overview.examination).toEqual(HEALTHY);
  expect(asked.slice(0, 2)).toEqual(['report Africa/Cairo', 'doctor.examine']);
});

test('a notice to try is sent by the daemon, which says the way that it takes', async () => {
  const tested = { title: 'Offhours can reach you', path: 'buttons' };
  const overview = await (await revive({ 'notices.test': tested })).answer({ type: 'test-notice' });
  expect(overview.tested).toEqual(tested);
});

test('a call in front is told from Start on, and is not offered to be counted', async () => {
  const rules = { revision: 1, platforms: [], rules: [] };
  const told = async (startedMs?: number) => {
    store = new FakeStore({ rules, ...(startedMs !== undefined && { startedMs }) });
    const overview = await (await revive({})).answer({ type: 'overview' });
    return [overview.isCall, overview.unlisted?.host];
  };
  expect(await told(1)).toEqual([undefined, 'facebook.com']);
  isCall = true;
  expect([await told(1), await told()]).toEqual([
    [true, undefined],
    [undefined, undefined],
  ]);
});
