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

const RULES = { revision: 1, platforms: [], rules: [] };

test.each([
  ['is forgotten, and what pages count as is not', false, { rules: RULES }],
  ['is forgotten with it on a full disk', true, {}],
])('for whom somebody works %s', async (_name, isFull, left) => {
  const store = new FakeStore({
    startedMs: 1,
    rules: {
      ...RULES,
      clients: [{ id: 'c1', label: 'Café Nour' }],
      clientPages: [{ client: 'c1', host: 'x.com', path: '/nour/**' }],
      marks: [{ host: 'x.com' }],
    },
  });
  const standing = new Standing(store, await store.all());
  store.isFull = () => isFull;
  let followed = 0;
  const nothing = async () => undefined;
  const planChanged = async () => void followed++;
  await letGo({ standing, stopped: nothing(), showBadge: nothing, planChanged });
  expect([store.content, followed]).toEqual([left, 2]);
  expect(standing.clientPagesOf('https://x.com/nour/')).toBeUndefined();
});
