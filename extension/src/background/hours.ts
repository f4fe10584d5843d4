import type { Connection } from '@/connection/connection';
import { isAway, Refusal } from '@/connection/failure';
import type { HoursAnswer, HoursRequest } from '@/messages';
import type { Standing } from './standing';

export interface HoursParts {
  standing: Pick<Standing, 'now'>;
  connection: Pick<Connection, 'call'>;
}

/** Whether the options page asks, and not a page that is answered with an overview. */
export function isAboutHours(request: { type: string }): request is HoursRequest {
  return request.type === 'hours' || request.type.startsWith('hours-');
}

/** Answers the options page: what is in force, what a draft would do, and saving it. */
export class Hours {
  readonly #parts: HoursParts;

  constructor(parts: HoursParts) {
    this.#parts = parts;
  }

  /** That the daemon says no, or is away, is an answer. */
  async answer(request: HoursRequest): Promise<HoursAnswer> {
    return this.#answer(request).catch(whyNot);
  }

  async #answer(request: HoursRequest): Promise<HoursAnswer> {
    const { connection, standing } = this.#parts;
    switch (request.type) {
      case 'hours': {
        const { settings } = standing.now();
        return settings ? { settings } : {};
      }
      case 'hours-preview': {
        const { settings, days } = request;
        return { preview: await connection.call('settings.preview', { settings, days }) };
      }
      case 'hours-save': {
        const { revision, settings } = request;
        return connection.call('settings.replace', { revision, settings });
      }
    }
  }
}

function whyNot(failure: unknown): HoursAnswer {
  if (!(failure instanceof Refusal)) {
    if (isAway(failure)) return { why: 'away' };
    throw failure;
  }
  const { code, field } = failure.data ?? {};
  if (code === 'settings_changed') return { why: 'changed' };
  if (code === 'not_saved') return { why: 'not_saved' };
  return { why: 'refused', ...(field && { field }) };
}
