import type { CorrectionChange, Methods } from '@protocol/messages';
import type { Connection } from '@/connection/connection';
import { Refusal } from '@/connection/failure';
import type { Overview, PlatformRequest } from '@/messages';
import type { Standing } from './standing';

export interface CorrectionParts {
  connection: Pick<Connection, 'call'>;
  standing: Pick<Standing, 'now' | 'keep'>;
  /** Has the browser follow the table that is kept by now. */
  planChanged(): Promise<void>;
}

/**
 * Has the daemon give the pages of a rule another role. Answers why the daemon did not; fails when it is away.
 */
export function askCorrection(
  parts: CorrectionParts,
  change: CorrectionChange,
): Promise<Pick<Overview, 'refusal' | 'corrections'>> {
  return changeTable(parts, 'corrections.set', change);
}

/** Likewise has it count a site as a platform, or no more. */
export function askPlatform(
  parts: CorrectionParts,
  request: PlatformRequest,
): Promise<Pick<Overview, 'refusal' | 'platforms'>> {
  if (request.type === 'platform-set') return changeTable(parts, 'platforms.set', request.own);
  return changeTable(parts, 'platforms.remove', { host: request.host });
}

type TableMethod =
  | 'corrections.set'
  | 'platforms.set'
  | 'platforms.remove'
  | 'clients.set'
  | 'clients.remove';

/**
 * Changes the table of rules, and follows the one that comes of it at once: whoever has said it must not be told the old word once
 * more.
 */
export async function changeTable<M extends TableMethod>(
  parts: CorrectionParts,
  method: M,
  params: Methods[M]['params'],
): Promise<Methods[M]['result'] | Pick<Overview, 'refusal'>> {
  return orRefusal(async () => {
    const answer = await parts.connection.call(method, params);
    await followTable(parts);
    return answer;
  });
}

/** What the daemon answers, or why it did not; fails when it is away. */
export async function orRefusal<Answer>(
  act: () => Promise<Answer>,
): Promise<Answer | Pick<Overview, 'refusal'>> {
  try {
    return await act();
  } catch (failure) {
    if (failure instanceof Refusal && failure.data) return { refusal: failure.data };
    throw failure;
  }
}

async function followTable({ connection, standing, planChanged }: CorrectionParts): Promise<void> {
  // Without an answer the push will do.
  const rules = await connection.call('rules.get', {}).catch(() => undefined);
  if (!rules || rules.revision <= (standing.now().rules?.revision ?? 0)) return;
  await standing.keep({ rules });
  await planChanged();
}
