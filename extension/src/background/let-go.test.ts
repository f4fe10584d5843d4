import { expect, test } from 'vitest';
import { FakeStore } from '@/adapters/fakes';
import type { Stored } from '@/adapters/keys';
import { planWith } from '@/enforcer/facts.fixture';
import { FIRST_SETTINGS } from '@/ui/fixtures';
import { letGo } from './let-go';
import { Standing } from './standing';

const STORED: Stored = {
  startedMs: 1,
  plan: planWith([]),
  breaks: { breaks: [] },
  settings: FIRST_SETTINGS,
  onCall: {},
  chosen: { id: 'c1', untilMs: 9 },
  language: 'ar',
};

/** Lets go with one step that fails, and answers what was stored each time the browser was made to follow it. */
async function followed(failing?: 'tracker' | 'badge' | 'plan'): Promise<string[][]> {
  const store = new FakeStore(STORED);
  const seen: string[][] = [];
  const failIf = async (step: typeof failing) => {
    if (step === failing) throw new Error(`${step} fails`);
  };
  const letting = letGo({
    standing: new Standing(store, STORED),
    stopped: failIf('tracker'),
    showBadge: () => failIf('badge'),
    planChanged: () => {
      seen.push(Object.keys(store.content));
      return failIf('plan');
    },
  });
  await (failing === 'plan' ? expect(letting).rejects.toThrow('plan fails') : letting);
  return seen;
}

test.each([undefined, 'tracker', 'badge', 'plan'] as const)(
  'the plan goes before Start does, also when this fails: %s',
  async (failing) => {
    expect(await followed(failing)).toEqual([['startedMs', 'language'], ['language']]);
  },
);

test('for whom somebody works is forgotten, and what pages count as is not', async () => {
  const rules = { revision: 1, platforms: [], rules: [] };
  const store = new FakeStore({
    rules: {
      ...rules,
      clients: [{ id: 'c1', label: 'Café Nour' }],
      clientPages: [{ client: 'c1', host: 'x.com', path: '/nour/**' }],
      marks: [{ host: 'x.com' }],
    },
  });
  const nothing = async () => undefined;
  const standing = new Standing(store, await store.all());
  await letGo({ standing, stopped: nothing(), showBadge: nothing, planChanged: nothing });
  expect(store.content).toEqual({ rules });
  expect(standing.clientPagesOf('https://x.com/nour/')).toBeUndefined();
});
