import type { Examination, Rules } from '@protocol/messages';
import type { Clock } from '@/adapters/clock';
import type { Connection } from '@/connection/connection';
import type { Enforcer } from '@/enforcer';
import type { Overview, PageRequest } from '@/messages';
import { onCallNow } from '@/openings/on-call';
import type { Outbox } from '@/outbox/outbox';
import { ownOf } from '@/rules/own';
import { expired } from '@/rules/plan';
import { askClient, clientList } from './clients';
import { askCorrection, askPlatform } from './corrections';
import { enterCode } from './enter-code';
import { type Front, tableNow } from './front-page';
import { askOpening } from './openings';
import type { Report } from './report';
import type { Standing } from './standing';
import type { Start } from './start';
import { unlistedNow } from './unlisted';

export interface PagesParts {
  clock: Clock;
  standing: Standing;
  connection: Connection;
  outbox: Outbox;
  enforcer: Pick<Enforcer, 'muted'>;
  report: Pick<Report, 'tell'>;
  start: Start;
  /** What follows when the person has pressed Start. */
  started(): Promise<void>;
  /** Has the browser follow the plan that is kept by now. */
  planChanged(): Promise<void>;
  /** Notes what has failed and is made up for later. */
  failed(failure: unknown): void;
  /** Somebody is looking: a good moment to see whether the daemon is there. */
  wake(): void;
  privateWindows(): Promise<boolean>;
  /** The page in front; missing where none is, and its address where the browser does not tell us. */
  front(): Promise<Front | undefined>;
  /** Whether what is in front is a call. */
  isCall(front: Front): boolean;
  /** The hosts of platforms that the browser hides from us. */
  hiddenSites(rules: Rules | undefined): Promise<string[]>;
  /** Whether the page in a tab says that it is a Mastodon server's. */
  isMastodon(tabId: number): Promise<boolean>;
}

/** Answers what our own pages ask. Each answer is an overview, so that a button needs no second question. */
export class Pages {
  readonly #parts: PagesParts;

  constructor(parts: PagesParts) {
    this.#parts = parts;
  }

  /** Fails with the reason why it could not be done. */
  async answer(request: PageRequest): Promise<Overview> {
    const told = await this.#act(request);
    return { ...(await this.#overview()), ...told };
  }

  /** Answers what belongs beside the overview. */
  async #act(
    request: PageRequest,
  ): Promise<
    Pick<
      Overview,
      'problem' | 'examination' | 'tested' | 'refusal' | 'opened' | 'corrections' | 'platforms' | 'clientList'
    >
  > {
    const { connection, standing, start, started, wake } = this.#parts;
    switch (request.type) {
      case 'code': {
        const problem = await enterCode(connection, request.text);
        return problem ? { problem } : {};
      }
      case 'examine':
        return { examination: await this.#examine() };
      case 'test-notice':
        return { tested: await connection.call('notices.test', {}) };
      case 'follow-up':
      case 'on-call':
      case 'on-call-end':
      case 'delay':
        return askOpening(this.#parts, request);
      case 'correct':
        return askCorrection(this.#parts, request.change);
      case 'corrections':
        return connection.call('corrections.list', {});
      case 'client-set':
      case 'client-remove':
      case 'client-choose':
      case 'client-pages':
        return askClient(this.#parts, request);
      case 'clients':
        return clientList(await connection.call('clients.list', {}));
      case 'platform-set':
      case 'platform-remove':
        return askPlatform(this.#parts, request);
      case 'platforms':
        return connection.call('platforms.list', {});
      case 'overview':
        wake();
        break;
      case 'start':
        await start.press(request.firstWeek, request.week);
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
      case 'gap-read':
        await standing.keep({ gapReadMs: request.atMs });
        break;
      case 'absence-read':
        await standing.keep({ absenceReadMs: request.fromMs });
        break;
      case 'follow-up-read':
        await standing.keep({ followUpReadDate: request.date });
        break;
      default:
        throw new Error('no such request');
    }
    return {};
  }

  /** The daemon judges what it has heard from us, and a new connection may not have said it yet. */
  async #examine(): Promise<Examination> {
    const { connection, report, standing } = this.#parts;
    const { plan } = standing.now();
    if (plan) await report.tell(plan.zone);
    return connection.call('doctor.examine', {});
  }

  async #overview(): Promise<Overview> {
    const { clock, standing, connection, outbox, enforcer, privateWindows, hiddenSites } = this.#parts;
    const [muted, allowed, hidden, front, live] = await Promise.all([
      enforcer.muted(),
      privateWindows(),
      hiddenSites(standing.now().rules),
      this.#parts.front(),
      this.#live(),
    ]);
    const isCall = standing.now().startedMs !== undefined && front !== undefined && this.#parts.isCall(front);
    const unlisted = front && !isCall && (await unlistedNow(standing, front, this.#parts.isMastodon));
    const nowMs = clock.nowMs();
    const { startedMs, plan, language = 'system', settings } = standing.now();
    return {
      nowMs,
      started: startedMs !== undefined,
      connection: connection.state(),
      language,
      ...(settings && startedMs === undefined && { settings }),
      ...(settings && { settingsRevision: settings.revision }),
      ...(settings?.settings.breaks.ideas && { ideas: settings.settings.breaks.ideas }),
      ...(settings?.opensMs && settings.opensMs > nowMs && { opensMs: settings.opensMs }),
      ...(plan && { plan }),
      planExpired: plan !== undefined && expired(plan, nowMs),
      muted,
      ...openingsOf(standing.now(), nowMs),
      waiting: outbox.waiting(),
      privateWindows: allowed,
      ...readUpTo(standing.now()),
      hidden,
      ...ownNow(standing.now()),
      ...tableNow(standing, front, nowMs),
      ...(unlisted && { unlisted }),
      ...(isCall && { isCall }),
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

/** Up to when its person has read of what is over. */
function readUpTo({
  recoveryReadMs,
  gapReadMs,
  absenceReadMs,
}: ReturnType<Standing['now']>): Pick<Overview, 'recoveryReadMs' | 'gapReadMs' | 'absenceReadMs'> {
  return {
    ...(recoveryReadMs !== undefined && { recoveryReadMs }),
    ...(gapReadMs !== undefined && { gapReadMs }),
    ...(absenceReadMs !== undefined && { absenceReadMs }),
  };
}

/** The platforms that the person has added, as the table names them. */
function ownNow({ rules }: ReturnType<Standing['now']>): Pick<Overview, 'own'> {
  const own = rules ? ownOf(rules) : [];
  return own.length > 0 ? { own } : {};
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
