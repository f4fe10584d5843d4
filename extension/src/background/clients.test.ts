import type { Clients, Rules } from '@protocol/messages';
import { expect, test } from 'vitest';
import { FakeStore } from '@/adapters/fakes';
import { Away, Refusal } from '@/connection/failure';
import type { ClientRequest } from '@/messages';
import { askClient } from './clients';
import { Standing } from './standing';

const NOUR = { id: 'c1', label: 'Café Nour', pages: ['x.com/nour/**'] };
const RULES: Rules = { revision: 7, platforms: [], rules: [], clients: [{ id: 'c1', label: 'Café Nour' }] };
const CHOSEN = { id: 'c1', untilMs: 9 };

/** Asks it of a daemon that answers so, and tells what it was asked and what is known then. */
async function asked(request: ClientRequest, answers: Record<string, Clients | Error>) {
  const standing = new Standing(new FakeStore(), { rules: RULES });
  const calls: unknown[] = [];
  let followed = 0;
  const call = async (method: string, params: unknown) => {
    if (method !== 'rules.get') calls.push([method, params]);
    const said = answers[method] ?? new Away(method);
    if (said instanceof Error) throw said;
    return said as never;
  };
  const planChanged = async () => {
    followed++;
  };
  const answer = await askClient({ connection: { call: call as never }, standing, planChanged }, request);
  return { answer, calls, followed, chosen: standing.now().chosen };
}

test('whoever is chosen is known at once, and the page in front is looked at', async () => {
  const chosen = await asked(
    { type: 'client-choose', id: 'c1' },
    { 'clients.choose': { clients: [NOUR], chosen: CHOSEN } },
  );
  expect(chosen).toEqual({
    answer: { clientList: [NOUR] },
    calls: [['clients.choose', { id: 'c1' }]],
    followed: 1,
    chosen: CHOSEN,
  });
  const nobody = await asked({ type: 'client-choose' }, { 'clients.choose': { clients: [NOUR] } });
  expect([nobody.calls, nobody.chosen]).toEqual([[['clients.choose', {}]], {}]);
});

test('pages are added to those that there are by now', async () => {
  const list = { clients: [NOUR], chosen: CHOSEN };
  const added = await asked(
    { type: 'client-pages', id: 'c1', pages: 'facebook.com/**?asset_id=12' },
    { 'clients.list': list, 'clients.set': list },
  );
  const pages = ['x.com/nour/**', 'facebook.com/**?asset_id=12'];
  expect(added.calls).toEqual([
    ['clients.list', {}],
    ['clients.set', { ...NOUR, pages }],
  ]);
  // That may have been another one's choice, and over by now.
  expect(added.chosen).toBeUndefined();
});

test('one who is a client no more is said to be none', async () => {
  const gone = await asked(
    { type: 'client-pages', id: 'c2', pages: 'x.com/bayt/**' },
    { 'clients.list': { clients: [NOUR] } },
  );
  expect(gone.answer).toEqual({ refusal: { code: 'no_client' } });
});

test('why the daemon did not is an answer, and that it is away is none', async () => {
  const data = { code: 'bad_page', field: 'pages[0]' } as const;
  const refused = await asked(
    { type: 'client-set', client: NOUR },
    { 'clients.set': new Refusal('no', -32002, data) },
  );
  expect(refused.answer).toEqual({ refusal: data });
  const client: ClientRequest = { type: 'client-remove', id: 'c1' };
  await expect(asked(client, {})).rejects.toThrow(Away);
});
