import { beforeEach, expect, test } from 'vitest';
import { FakeClock, FakeStore } from '@/adapters/fakes';
import { Away } from '@/connection/failure';
import { status } from '@/ui/fixtures';
import { Pages, type PagesParts } from './pages';
import { Standing } from './standing';

const STATUS = { ...status(0), troubles: ['not_saving' as const] };

let store: FakeStore;

beforeEach(() => {
  store = new FakeStore();
});

/** Pages as a new life of the worker makes them, over a daemon that answers so. */
async function revive(answers: Record<string, unknown>): Promise<Pages> {
  const connection = {
    state: () => 'connected',
    call: async (method: string) => answers[method] ?? Promise.reject(new Away(method)),
  };
  return new Pages({
    clock: new FakeClock(),
    standing: new Standing(store, await store.all()),
    connection,
    outbox: { waiting: () => 0 },
    enforcer: { muted: async () => false },
    privateWindows: async () => false,
    maySeeSites: async () => true,
    wake: () => undefined,
  } as unknown as PagesParts);
}

test('a daemon that cannot read its history still says why', async () => {
  const overview = await (await revive({ 'status.get': STATUS })).answer({ type: 'overview' });
  expect(overview).toMatchObject({ connection: 'connected', status: STATUS });
  expect(overview.stats).toBeUndefined();
});

test('what was read of recoveries is known in the next life of the worker', async () => {
  const before = await revive({});
  expect(await before.answer({ type: 'recovery-read', atMs: 7 })).toMatchObject({ recoveryReadMs: 7 });
  expect(await (await revive({})).answer({ type: 'overview' })).toMatchObject({ recoveryReadMs: 7 });
});
