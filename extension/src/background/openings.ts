import type { FollowUpStatus } from '@protocol/messages';
import type { Connection } from '@/connection/connection';
import { Refusal } from '@/connection/failure';
import type { OpeningRequest, Overview } from '@/messages';
import type { Standing } from './standing';

export interface OpeningParts {
  connection: Pick<Connection, 'call'>;
  standing: Pick<Standing, 'now' | 'keep'>;
}

/**
 * Asks the daemon to open or close something, and keeps at once what has come of it. Answers why the daemon did not; fails
 * when it is away.
 */
export async function askOpening(
  { connection, standing }: OpeningParts,
  request: OpeningRequest,
): Promise<Overview['refusal']> {
  try {
    if (request.type === 'follow-up') {
      const followUp = await connection.call('followUp.act', { act: request.act });
      if (isNewer(followUp, standing.now().followUp)) await standing.keep({ followUp });
    } else if (request.type === 'on-call') {
      await standing.keep({ onCall: await connection.call('onCall.start', request.start) });
    } else {
      await standing.keep({ onCall: await connection.call('onCall.end', {}) });
    }
    return undefined;
  } catch (failure) {
    if (failure instanceof Refusal && failure.data) return failure.data;
    throw failure;
  }
}

/** What was pushed meanwhile may know more than the answer. */
function isNewer(answer: FollowUpStatus, known: FollowUpStatus | undefined): boolean {
  return known === undefined || answer.atMs >= known.atMs;
}
