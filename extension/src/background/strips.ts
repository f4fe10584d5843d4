import type { Clock } from '@/adapters/clock';
import type { OpenTab } from '@/adapters/sweep';
import { isInForce, isLive } from '@/enforcer/decide';
import { createTexts, type Texts } from '@/i18n';
import type { ConnectionState } from '@/messages';
import { FOLLOW_UP, type FollowUpNow, followUpNow } from '@/openings/follow-up';
import {
  isEnding,
  type Strip,
  type StripHidden,
  type StripOrder,
  stripOf,
  windDownStrip,
} from '@/openings/strip';
import { mayShutSoon, type ShutAhead, shutsSoon } from '@/rules/wind-down';
import { pageLocale } from '@/ui/locale';
import { timeOfDay } from '@/ui/moment';
import { placeNow, type Table } from './place-now';
import type { Standing } from './standing';

export interface StripsParts {
  clock: Pick<Clock, 'nowMs'>;
  standing: Pick<Standing, 'now' | 'keep' | 'forget'> & Table;
  connection(): ConnectionState;
  /** The tabs in front of their windows, or all of them. */
  tabs(which: 'front' | 'all'): Promise<OpenTab[]>;
  tell(tab: number, order: StripOrder): Promise<void>;
  uiLanguage(): string;
}

/** The strip of a page; undefined where there is none. */
type Choose = (url: string) => Strip | undefined;

/** The countdown on pages: of community and care while the follow-up is open, and of any that is shut soon. */
export class Strips {
  readonly #parts: StripsParts;
  /** Some page may have one, from another life of the worker, too. */
  #mayBeShown = true;

  constructor(parts: StripsParts) {
    this.#parts = parts;
  }

  /**
   * Tells the pages that are in front, and the others that it is over: those ask when they come into view. Cheap while there is
   * nothing to show.
   */
  async show(): Promise<void> {
    const choices = this.#choices();
    const isAny = choices.length > 0;
    if (!isAny && !this.#mayBeShown) return;
    this.#mayBeShown = isAny;
    await this.#tell(choices, isAny ? 'front' : 'all');
  }

  /** A page has come into view and asks: the browser may have kept it with a strip that is over. */
  asked(): Promise<void> {
    return this.#tell(this.#choices(), 'front');
  }

  /** The daemon has told of the follow-up: one that is closed is shown again when it opens the next time. */
  async heard(): Promise<void> {
    const { standing } = this.#parts;
    const { followUp, stripHidden } = standing.now();
    const isOver = followUp?.state !== 'open' && followUp?.state !== 'ending';
    if (stripHidden && isOver) await standing.forget('stripHidden');
    await this.show();
  }

  /** The person has put one away: a follow-up's for as long as it is open, any other until its last half minute. */
  async hide({ of, endsMs }: StripHidden): Promise<void> {
    const { standing, clock } = this.#parts;
    const { state } = this.#now();
    if (of === 'closing' && endsMs !== undefined)
      await standing.keep({ windDownHidden: { closesMs: endsMs, ending: isEnding(endsMs, clock.nowMs()) } });
    else if (state === 'open' || state === 'ending') await standing.keep({ stripHidden: state });
    await this.show();
  }

  #choices(): Choose[] {
    return [this.#followUp(), this.#windDown()].filter((choose) => choose !== undefined);
  }

  async #tell(choices: Choose[], which: 'front' | 'all'): Promise<void> {
    const { tabs, tell } = this.#parts;
    const told = (await tabs(which)).map(({ id, url }) => {
      const [strip] = choices.flatMap((choose) => choose(url) ?? []);
      return tell(id, { type: 'openings.strip', ...(strip && { strip }) });
    });
    await Promise.all(told);
  }

  #followUp(): Choose | undefined {
    const { clock, standing } = this.#parts;
    if (!this.#isOpen()) return undefined;
    const strip = stripOf(this.#now(), this.#texts(), clock.nowMs(), standing.now().stripHidden);
    return strip && ((url) => (FOLLOW_UP.has(this.#placeOf(url)?.role) ? strip : undefined));
  }

  #windDown(): Choose | undefined {
    const { clock, standing } = this.#parts;
    const { plan, rules, windDownHidden } = standing.now();
    const nowMs = clock.nowMs();
    if (!plan || !mayShutSoon(plan, nowMs)) return undefined;
    const texts = this.#texts();
    return (url) => {
      const ahead = this.#shutAhead(url);
      if (!ahead) return undefined;
      const platform = rules?.platforms.find(({ id }) => id === this.#placeOf(url)?.platform)?.name ?? '';
      const time = timeOfDay(ahead.atMs, { locale: texts.locale, zone: plan.zone });
      return windDownStrip(ahead, { platform, time }, texts, nowMs, windDownHidden);
    };
  }

  /** When such a page is shut, and how. The end of the follow-up has a countdown of its own, and what is live goes on. */
  #shutAhead(url: string): ShutAhead | undefined {
    const { clock, standing } = this.#parts;
    const facts = { ...standing.now(), nowMs: clock.nowMs() };
    const place = this.#placeOf(url);
    if (!place || !isInForce(facts) || isLive(facts, url)) return undefined;
    if (this.#isOpen() && FOLLOW_UP.has(place.role)) return undefined;
    return shutsSoon(facts.plan, facts.nowMs, place.platform, place.role);
  }

  /** What the page counts as now. */
  #placeOf(url: string) {
    const { clock, standing } = this.#parts;
    return placeNow(standing, url, clock.nowMs());
  }

  /** Whether the follow-up is open. */
  #isOpen(): boolean {
    const { state } = this.#now();
    return state === 'open' || state === 'ending';
  }

  #texts(): Texts {
    const { standing, uiLanguage } = this.#parts;
    const { language = 'system' } = standing.now();
    return createTexts(pageLocale(language, uiLanguage()));
  }

  #now(): FollowUpNow {
    const { clock, standing, connection } = this.#parts;
    const { followUp, plan } = standing.now();
    return followUpNow({ followUp, plan, connection: connection(), nowMs: clock.nowMs() });
  }
}
