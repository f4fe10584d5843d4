import type { Clients, Methods } from '@protocol/messages';
import { limits } from '@/limits';
import type { ClientRequest, Overview } from '@/messages';
import { type CorrectionParts, changeTable, orRefusal } from './corrections';

type Told = Pick<Overview, 'refusal' | 'clientList'>;

/** Has the daemon say whom pages are for. Answers why the daemon did not; fails when it is away. */
export async function askClient(parts: CorrectionParts, request: ClientRequest): Promise<Told> {
  switch (request.type) {
    case 'client-set':
      return say(parts, 'clients.set', request.client);
    case 'client-remove':
      return say(parts, 'clients.remove', { id: request.id });
    case 'client-choose':
      return choose(parts, request.id);
    case 'client-pages':
      return addPages(parts, request);
  }
}

export function clientList({ clients }: Clients): Told {
  return { clientList: clients };
}

/** Who has chosen is told it at once, whether the push has come or not. */
function choose({ connection, standing, planChanged }: CorrectionParts, id?: string): Promise<Told> {
  return orRefusal(async () => {
    const answer = await connection.call('clients.choose', id ? { id } : {});
    await standing.keep({ chosen: answer.chosen ?? {} });
    await planChanged();
    return clientList(answer);
  });
}

/** Adds pages to those that the client has by now. */
async function addPages(
  parts: CorrectionParts,
  { id, pages }: Extract<ClientRequest, { type: 'client-pages' }>,
): Promise<Told> {
  const { clients } = await parts.connection.call('clients.list', {});
  const client = clients.find((one) => one.id === id);
  if (!client) return { refusal: { code: 'no_client' } };
  const all = [...(client.pages ?? []), pages];
  if (all.length > limits.MaxClientPages) return { refusal: { code: 'bad_client', field: 'pages' } };
  return say(parts, 'clients.set', { ...client, pages: all });
}

/** The answer may be older than a choice that was made since, so nothing is taken from it but the list. */
async function say<M extends 'clients.set' | 'clients.remove'>(
  parts: CorrectionParts,
  method: M,
  params: Methods[M]['params'],
): Promise<Told> {
  const answer = await changeTable(parts, method, params);
  return 'clients' in answer ? clientList(answer) : answer;
}
