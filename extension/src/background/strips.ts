import type { Role } from '@protocol/messages';
import type { Clock } from '@/adapters/clock';
import type { OpenTab } from '@/adapters/sweep';
import { createTexts } from '@/i18n';
import type { ConnectionState } from '@/messages';
import { type FollowUpNow, followUpNow } from '@/openings/follow-up';
import { type Strip, type StripOrder, stripOf } from '@/openings/strip';
import { pageLocale } from '@/ui/locale';
import type { Standing } from './standing';

/** The kinds of work that a follow-up opens. */
const FOLLOW_UP: ReadonlySet<Role | undefined> = new Set(['community', 'care']);

export interface StripsParts {
  clock: Pick<Clock, 'nowMs'>;
  standing: Pick<Standing, 'now' | 'keep' | 'forget' | 'placeOf'>;
  connection(): ConnectionState;
  /** The tabs that may be seen. */
  tabs(): Promise<OpenTab[]>;
  tell(tab: number, order: StripOrder): Promise<void>;
  uiLanguage(): string;
}

/** The countdown on pages of community and care while the follow-up is open. */
export class Strips {
  readonly #parts: StripsParts;
  /** Some page may have one, from another life of the worker, too. */
  #mayBeShown = true;

  constructor(parts: StripsParts) {
    this.#parts = parts;
  }

  /** Tells the pages that are in front; the others ask when they come into view. Cheap while there is nothing to show. */
  async show(): Promise<void> {
    const { standing, tabs, tell } = this.#parts;
    const strip = this.#strip();
    if (!strip && !this.#mayBeShown) return;
    this.#mayBeShown = strip !== undefined;
    const told = (await tabs()).map(({ id, url }) => {
      const isMeant = strip && FOLLOW_UP.has(standing.placeOf(url)?.role);
      return tell(id, { type: 'openings.strip', ...(isMeant && { strip }) });
    });
    await Promise.all(told);
  }

  /** The daemon has told of the follow-up: one that is closed is shown again when it opens the next time. */
  async heard(): Promise<void> {
    const { standing } = this.#parts;
    const { followUp, stripHidden } = standing.now();
    const isOver = followUp?.state !== 'open' && followUp?.state !== 'ending';
    if (stripHidden && isOver) await standing.forget('stripHidden');
    await this.show();
  }

  /** The person has put it away, for as long as the follow-up is open. */
  async hide(): Promise<void> {
    const { state } = this.#now();
    if (state === 'open' || state === 'ending') await this.#parts.standing.keep({ stripHidden: state });
    await this.show();
  }

  #strip(): Strip | undefined {
    const { clock, standing, uiLanguage } = this.#parts;
    const now = this.#now();
    if (now.state !== 'open' && now.state !== 'ending') return undefined;
    const { language = 'system', stripHidden } = standing.now();
    const texts = createTexts(pageLocale(language, uiLanguage()));
    return stripOf(now, texts, clock.nowMs(), stripHidden);
  }

  #now(): FollowUpNow {
    const { clock, standing, connection } = this.#parts;
    const { followUp, plan } = standing.now();
    return followUpNow({ followUp, plan, connection: connection(), nowMs: clock.nowMs() });
  }
}
