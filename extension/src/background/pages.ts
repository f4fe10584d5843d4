import type { Clock } from '@/adapters/clock';
import type { Connection } from '@/connection/connection';
import type { Enforcer } from '@/enforcer';
import type { OpeningRequest, Overview, PageRequest } from '@/messages';
import { onCallNow } from '@/openings/on-call';
import type { Outbox } from '@/outbox/outbox';
import { expired } from '@/rules/plan';
import { enterCode } from './enter-code';
import { askOpening } from './openings';
import type { Standing } from './standing';
import type { Start } from './start';

export interface PagesParts {
  clock: Clock;
  standing: Standing;
  connection: Connection;
  outbox: Outbox;
  enforcer: Pick<Enforcer, 'muted'>;
  start: Start;
  /** What follows when the person has pressed Start. */
  started(): Promise<void>;
  /** Somebody is looking: a good moment to see whether the daemon is there. */
  wake(): void;
  privateWindows(): Promise<boolean>;
  /** Whether the browser lets us see the platforms' pages. */
  maySeeSites(): Promise<boolean>;
}

/** Answers what our own pages ask. Each answer is an overview, so that a button needs no second question. */
export class Pages {
  readonly #parts: PagesParts;

  constructor(parts: PagesParts) {
    this.#parts = parts;
  }

  /** Fails with the reason why it could not be done. */
  async answer(request: PageRequest): Promise<Overview> {
    if (request.type === 'code') {
      const problem = await enterCode(this.#parts.connection, request.text);
      return { ...(await this.#overview()), ...(problem && { problem }) };
    }
    if (isOpening(request)) {
      const refusal = await askOpening(this.#parts, request);
      return { ...(await this.#overview()), ...(refusal && { refusal }) };
    }
    await this.#act(request);
    return this.#overview();
  }

  async #act(request: Exclude<PageRequest, OpeningRequest | { type: 'code' }>): Promise<void> {
    const { connection, standing, start, started, wake } = this.#parts;
    switch (request.type) {
      case 'overview':
        wake();
        break;
      case 'start':
        await start.press(request.firstWeek);
        await started();
        break;
      case 'break':
        await connection.call('breaks.act', request.command);
        break;
      case 'reconnect':
        await connection.reconnect();
        break;
      case 'recovery-read':
        await standing.keep({ recoveryReadMs: request.atMs });
        break;
      case 'follow-up-read':
        await standing.keep({ followUpReadDate: request.date });
        break;
      default:
        throw new Error('no such request');
    }
  }

  async #overview(): Promise<Overview> {
    const { clock, standing, connection, outbox, enforcer, privateWindows, maySeeSites } = this.#parts;
    const { startedMs, plan, language = 'system', recoveryReadMs, ...known } = standing.now();
    const [muted, allowed, sites, live] = await Promise.all([
      enforcer.muted(),
      privateWindows(),
      maySeeSites(),
      this.#live(),
    ]);
    const nowMs = clock.nowMs();
    return {
      nowMs,
      started: startedMs !== undefined,
      connection: connection.state(),
      language,
      ...(plan && { plan }),
      planExpired: plan !== undefined && expired(plan, nowMs),
      muted,
      ...openingsOf(known, nowMs),
      waiting: outbox.waiting(),
      privateWindows: allowed,
      ...(recoveryReadMs !== undefined && { recoveryReadMs }),
      sites,
      ...live,
    };
  }

  /** What only the daemon knows; nothing of it while it is away. One that cannot read its history still says how it is. */
  async #live(): Promise<Pick<Overview, 'stats' | 'status'>> {
    const { connection } = this.#parts;
    if (connection.state() !== 'connected') return {};
    const [stats, status] = await Promise.all([
      connection.call('stats.get', {}).catch(() => undefined),
      connection.call('status.get', {}).catch(() => undefined),
    ]);
    return { ...(stats && { stats }), ...(status && { status }) };
  }
}

/** What is open outside working hours, or may be, as it was told last. */
function openingsOf(
  { followUp, onCall: status, followUpReadDate }: ReturnType<Standing['now']>,
  nowMs: number,
): Pick<Overview, 'followUp' | 'onCall' | 'followUpReadDate'> {
  const onCall = onCallNow(status, nowMs);
  return {
    ...(followUp && { followUp }),
    ...(onCall && { onCall }),
    ...(followUpReadDate && { followUpReadDate }),
  };
}

const OPENINGS: ReadonlySet<PageRequest['type']> = new Set(['follow-up', 'on-call', 'on-call-end']);

function isOpening(request: PageRequest): request is OpeningRequest {
  return OPENINGS.has(request.type);
}
