import type { Day } from '@protocol/messages';
import type { Connection } from '@/connection/connection';
import { isAway, Refusal } from '@/connection/failure';
import type { DayAnswer, DayRequest } from '@/messages';

export interface DaysParts {
  connection: Pick<Connection, 'call'>;
}

/** Whether a page asks for a day, or says what a stretch of one was. */
export function isAboutDay(request: { type: string }): request is DayRequest {
  return request.type === 'day' || request.type === 'entry-add' || request.type === 'entry-withdraw';
}

/** Answers what a day was made of. Nothing of it is kept here. */
export class Days {
  readonly #parts: DaysParts;

  constructor(parts: DaysParts) {
    this.#parts = parts;
  }

  /** That the daemon says no, or is away, is an answer. */
  async answer(request: DayRequest): Promise<DayAnswer> {
    return this.#ask(request).then((day) => ({ day }), whyNot);
  }

  #ask(request: DayRequest): Promise<Day> {
    const { connection } = this.#parts;
    switch (request.type) {
      case 'day':
        return connection.call('day.get', request.date ? { date: request.date } : {});
      case 'entry-add':
        return connection.call('entries.add', request.draft);
      case 'entry-withdraw':
        return connection.call('entries.withdraw', { number: request.number });
    }
  }
}

function whyNot(failure: unknown): DayAnswer {
  if (!(failure instanceof Refusal)) {
    if (isAway(failure)) return { why: 'away' };
    throw failure;
  }
  const { code, field } = failure.data ?? {};
  if (code === 'not_saved') return { why: 'not_saved' };
  return { why: 'refused', ...(code && { code }), ...(field && { field }) };
}
