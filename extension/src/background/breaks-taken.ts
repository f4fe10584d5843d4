import type { Connection } from '@/connection/connection';
import { isAway, Refusal } from '@/connection/failure';
import type { BreaksAnswer, BreaksRequest } from '@/messages';

export interface BreaksTakenParts {
  connection: Pick<Connection, 'call'>;
}

/** Whether the statistics page asks how breaks went. */
export function isAboutBreaks(request: { type: string }): request is BreaksRequest {
  return request.type === 'breaks';
}

/** Answers how breaks went, day by day: of each single one nothing leaves the worker. */
export class BreaksTaken {
  readonly #parts: BreaksTakenParts;

  constructor(parts: BreaksTakenParts) {
    this.#parts = parts;
  }

  /** That the daemon says no, or is away, is an answer. */
  async answer({ now, before }: BreaksRequest): Promise<BreaksAnswer> {
    const { connection } = this.#parts;
    const answers = Promise.all([
      connection.call('breaks.taken', now),
      connection.call('breaks.taken', before),
    ]);
    return answers.then(([these, those]) => ({ now: these.days, before: those.days }), whyNot);
  }
}

function whyNot(failure: unknown): BreaksAnswer {
  if (isAway(failure)) return { why: 'away' };
  if (failure instanceof Refusal) return { why: 'refused' };
  throw failure;
}
