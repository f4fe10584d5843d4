import type { DelayOpen, DelayOpened, FollowUpStatus } from '@protocol/messages';
import type { Connection } from '@/connection/connection';
import { Refusal } from '@/connection/failure';
import type { OpeningRequest, Overview } from '@/messages';
import type { Standing } from './standing';

export interface OpeningParts {
  connection: Pick<Connection, 'call'>;
  standing: Pick<Standing, 'now' | 'keep'>;
  /** Has the browser follow the plan that is kept by now. */
  planChanged(): Promise<void>;
  /** Notes what has failed and is made up for later. */
  failed(failure: unknown): void;
}

/** What has come of it, where a page must be told more than what is kept. */
export type OpeningAnswer = Pick<Overview, 'refusal' | 'opened'>;

/**
 * Asks the daemon to open or close something, and keeps at once what has come of it. Answers why the daemon did not; fails
 * when it is away.
 */
export async function askOpening(parts: OpeningParts, request: OpeningRequest): Promise<OpeningAnswer> {
  const { connection, standing } = parts;
  try {
    if (request.type === 'follow-up') {
      const followUp = await connection.call('followUp.act', { act: request.act });
      if (isNewer(followUp, standing.now().followUp)) await standing.keep({ followUp });
    } else if (request.type === 'on-call') {
      await standing.keep({ onCall: await connection.call('onCall.start', request.start) });
    } else if (request.type === 'delay') {
      return { opened: await openDelayed(parts, request.open) };
    } else {
      await standing.keep({ onCall: await connection.call('onCall.end', {}) });
    }
    return {};
  } catch (failure) {
    if (failure instanceof Refusal && failure.data) return { refusal: failure.data };
    throw failure;
  }
}

/**
 * The plan that lets the person in is not waited for: a page that is told "open" before the browser is would lead them in a
 * circle. Nor is it after a no, which says that what is known is old. Whatever becomes of the plan, the daemon's word stands.
 */
async function openDelayed(parts: OpeningParts, open: DelayOpen): Promise<DelayOpened> {
  try {
    return await parts.connection.call('delay.open', open);
  } finally {
    await followPlan(parts).catch(parts.failed);
  }
}

async function followPlan({ connection, standing, planChanged }: OpeningParts): Promise<void> {
  // Without an answer the push will do.
  const plan = await connection.call('plan.get', {}).catch(() => undefined);
  if (!plan || plan.revision < (standing.now().plan?.revision ?? 0)) return;
  await standing.keep({ plan });
  await planChanged();
}

/** What was pushed meanwhile may know more than the answer. */
function isNewer(answer: FollowUpStatus, known: FollowUpStatus | undefined): boolean {
  return known === undefined || answer.atMs >= known.atMs;
}
