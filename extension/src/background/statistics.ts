import type { Connection } from '@/connection/connection';
import { isAway, Refusal } from '@/connection/failure';
import type { StatisticsAnswer, StatisticsRequest } from '@/messages';

export interface StatisticsParts {
  connection: Pick<Connection, 'call'>;
}

/** Whether the statistics page asks. */
export function isAboutStatistics(request: { type: string }): request is StatisticsRequest {
  return request.type === 'statistics';
}

/** Answers the statistics page, with what the daemon knows and nothing that is kept here. */
export class Statistics {
  readonly #parts: StatisticsParts;

  constructor(parts: StatisticsParts) {
    this.#parts = parts;
  }

  /** That the daemon says no, or is away, is an answer. All of it or nothing: what is shown together belongs together. */
  async answer({ series, before, stats }: StatisticsRequest): Promise<StatisticsAnswer> {
    const { connection } = this.#parts;
    const answers = Promise.all([
      connection.call('stats.series', series),
      connection.call('stats.series', before),
      connection.call('stats.get', stats),
    ]);
    return answers.then(([now, then, whole]) => ({ series: now, before: then, stats: whole }), whyNot);
  }
}

function whyNot(failure: unknown): StatisticsAnswer {
  if (failure instanceof Refusal) return { why: 'refused' };
  if (isAway(failure)) return { why: 'away' };
  throw failure;
}
