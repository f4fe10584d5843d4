import type { Break, BreakCommand } from '@protocol/messages';
import type { Clock, Stop } from '@/adapters/clock';
import type { OpenTab } from '@/adapters/sweep';
import { isLive } from '@/enforcer/decide';
import { createTexts } from '@/i18n';
import type { ConnectionState } from '@/messages';
import { isAlone } from '@/openings/follow-up';
import { actsOf, nextRungMs, type Rest, type RestAnswer, type RestOrder, restNow, restOf } from '@/rest/rest';
import { phaseAt } from '@/rules/plan';
import { pageLocale } from '@/ui/locale';
import { openPlace } from './front';
import type { Table } from './place-now';

export interface RestsParts {
  clock: Pick<Clock, 'nowMs' | 'after'>;
  standing: Table;
  connection(): ConnectionState;
  /** The tabs in front of their windows, or all of them. */
  tabs(which: 'front' | 'all'): Promise<OpenTab[]>;
  /** Whether text that a person has typed is in the page of a tab. */
  holdsText(tab: number): Promise<boolean>;
  tell(tab: number, order: RestOrder): Promise<void>;
  act(command: BreakCommand): Promise<unknown>;
  uiLanguage(): string;
}

/**
 * Has the pages of platforms show the break that runs, or that was prompted and not answered. It goes by what the daemon says and by nothing
 * else, so that one answer, wherever it is given, clears every window.
 */
export class Rests {
  readonly #parts: RestsParts;
  /** Some page may show one, from another life of the worker, too. */
  #mayBeShown = true;
  /** The daemon has told of the breaks since it is there: what is stored may be long over. */
  #isHeard = false;
  /** A timer is enough: while the daemon is there its heartbeat keeps the worker alive, and without it nothing is shown. */
  #stop: Stop = () => {};

  constructor(parts: RestsParts) {
    this.#parts = parts;
  }

  /** Tells the pages that are in front, and the others that it is over. Cheap while there is nothing to show. */
  async show(): Promise<void> {
    if (!this.#isKnown()) return;
    this.#arm();
    const isAny = this.#due() !== undefined;
    if (!isAny && !this.#mayBeShown) return;
    this.#mayBeShown = isAny;
    await this.#tell(isAny ? 'front' : 'all');
  }

  /** The daemon has told of the breaks. */
  async heard(): Promise<void> {
    this.#isHeard = true;
    await this.show();
  }

  /** The connection is in another state. Once it is lost nothing that a page shows can be answered. */
  async stateChanged(): Promise<void> {
    if (isAlone(this.#parts.connection())) this.#isHeard = false;
    await this.show();
  }

  /** A page has come into view and asks: the browser may have kept it with a rest that is over. */
  async asked(): Promise<void> {
    if (this.#isKnown()) await this.#tell('front');
  }

  /** The person has answered what a page shows. Fails where that is over by now, or cannot be done. */
  async answer({ act, kind }: RestAnswer): Promise<true> {
    const due = this.#due();
    if (due?.kind !== kind || !actsOf(due).includes(act)) throw new Error('no such break');
    await this.#parts.act({ act, kind });
    return true;
  }

  /** Until it is known how things stand pages are left as they are. */
  #isKnown(): boolean {
    return this.#isHeard || isAlone(this.#parts.connection());
  }

  #due(): Break | undefined {
    const { clock, standing } = this.#parts;
    const { breaks, startedMs } = standing.now();
    return this.#isHeard && breaks && startedMs !== undefined ? restNow(breaks, clock.nowMs()) : undefined;
  }

  async #tell(which: 'front' | 'all'): Promise<void> {
    await Promise.all((await this.#parts.tabs(which)).map((tab) => this.#settle(tab)));
  }

  /** What is shown is worked out last, so that no answer that comes late brings back what is over. */
  async #settle({ id, url }: OpenTab): Promise<void> {
    const { holdsText, tell } = this.#parts;
    const holds = this.#restFor(url) !== undefined && (await holdsText(id));
    const rest = this.#restFor(url);
    await tell(id, { type: 'rest.show', ...(rest && { rest, holds }) });
  }

  /** Only on the page of a platform that can be seen, and never where a call or a broadcast goes on. */
  #restFor(url: string): Rest | undefined {
    const { clock, standing, uiLanguage } = this.#parts;
    const due = this.#due();
    const nowMs = clock.nowMs();
    const facts = { ...standing.now(), nowMs };
    if (!due || isLive(facts, url) || !openPlace(standing, url, nowMs)) return undefined;
    const { language = 'system', plan, settings } = facts;
    const texts = createTexts(pageLocale(language, uiLanguage()));
    const dim = plan !== undefined && phaseAt(plan, nowMs)?.phase === 'night';
    return restOf(due, { texts, own: settings?.settings.breaks.ideas, dim });
  }

  #arm(): void {
    const { clock, standing } = this.#parts;
    const { breaks } = standing.now();
    this.#stop();
    const nowMs = clock.nowMs();
    const atMs = breaks && nextRungMs(breaks, nowMs);
    if (atMs !== undefined) this.#stop = clock.after(atMs - nowMs, () => void this.show());
  }
}
