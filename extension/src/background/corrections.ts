import type { CorrectionChange } from '@protocol/messages';
import type { Connection } from '@/connection/connection';
import { Refusal } from '@/connection/failure';
import type { Overview } from '@/messages';
import type { Standing } from './standing';

export interface CorrectionParts {
  connection: Pick<Connection, 'call'>;
  standing: Pick<Standing, 'now' | 'keep'>;
  /** Has the browser follow the table that is kept by now. */
  planChanged(): Promise<void>;
}

/**
 * Has the daemon give the pages of a rule another role, and follows the table that comes of it at once: whoever has said it
 * must not be told the old role once more. Answers why the daemon did not; fails when it is away.
 */
export async function askCorrection(
  parts: CorrectionParts,
  change: CorrectionChange,
): Promise<Pick<Overview, 'refusal' | 'corrections'>> {
  try {
    const { corrections } = await parts.connection.call('corrections.set', change);
    await followTable(parts);
    return { corrections };
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
