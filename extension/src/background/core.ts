import type { FollowUpStatus, Pushes, Welcome } from '@protocol/messages';
import { ALARMS, armWakeAlarms } from '@/adapters/alarms';
import { type Stop, systemClock } from '@/adapters/clock';
import { isOwnPage, isPrivate, openPage, type Sender, showBadge } from '@/adapters/host';
import { listenForIdle } from '@/adapters/idle';
import type { Stored } from '@/adapters/keys';
import { uiLanguage } from '@/adapters/page';
import { localStore } from '@/adapters/store';
import { isAway } from '@/connection/failure';
import type { Enforcer } from '@/enforcer';
import { isFromPage } from '@/enforcer/page/orders';
import type {
  BreaksRequest,
  DayRequest,
  HoursRequest,
  Overview,
  PageRequest,
  StatisticsRequest,
} from '@/messages';
import { isAlone } from '@/openings/follow-up';
import { isStripHidden } from '@/openings/strip';
import type { Prompts } from '@/prompts/prompts';
import { isRestAnswer, isRestCovers, withAsked } from '@/rest/rest';
import { serial } from '@/serial';
import { isFromComposer } from '@/tracker/composer';
import type { SpanDraft } from '@/tracker/cut';
import { isFromFocus } from '@/tracker/focus';
import { isFromTyping } from '@/tracker/typing';
import { pageLocale } from '@/ui/locale';
import { badgeOf, titleOf } from './badge';
import { isAboutBreaks } from './breaks-taken';
import { isAboutDay } from './day';
import { isAboutHours } from './hours';
import { letGo } from './let-go';
import { assemble, type Parts } from './parts';
import { showPage } from './show-page';
import { patchOf } from './standing';
import { isAboutStatistics } from './statistics';

const SECOND_MS = 1000;

/** What is asked of what the daemon has counted. */
type Told = StatisticsRequest | BreaksRequest | DayRequest;

/**
 * What follows from what. In private windows Chromium runs a second background: that one enforces and answers pages, but it
 * records nothing and connects to nothing.
 */
export class Core {
  readonly enforcer: Enforcer;
  readonly prompts: Prompts;
  readonly #isPrivate = isPrivate();
  readonly #inTurn = serial();
  readonly #parts: Parts;
  /** What covers were told last of the follow-up in this life of the worker. */
  #toldCovers: FollowUpStatus['state'] | undefined;
  #stopTick: Stop = () => {};

  private constructor(stored: Stored) {
    this.#parts = assemble(stored, {
      welcomed: (welcome) => void this.#welcomed(welcome),
      stateChanged: () => this.#stateChanged(),
      pushed: (push, params) => {
        if ('notices' in params) void this.prompts.show(params.notices);
        else if ('page' in params) void showPage(params.page);
        else if ('locked' in params) this.#parts.screen.told(params.locked);
        else void this.#inTurn(() => this.#pushed(push, params));
      },
      planChanged: () => this.#planChanged(),
      started: () => this.#started(),
      typingChanged: () => void this.changed(systemClock.nowMs()),
      screenChanged: () => void Promise.all([this.changed(systemClock.nowMs()), this.deskChanged()]),
      revoked: () => void this.#revoked(),
      wake: () => this.#wake(),
      keep: (closed) => this.#keep(closed),
    });
    this.enforcer = this.#parts.enforcer;
    this.prompts = this.#parts.prompts;
  }

  /** Takes up what the last life of the worker left, and sets everything going. */
  static async boot(): Promise<Core> {
    const stored = await localStore.all();
    const core = new Core(stored);
    if (core.#isPrivate) void core.deskChanged();
    else await core.#begin(stored);
    return core;
  }

  /** The browser has begun, or we were installed: nothing was there to watch before. */
  async isNew(): Promise<void> {
    if (!this.#isPrivate) await this.#parts.watching.isNew();
  }

  /** Something changed in windows, tabs or at the keyboard at that instant. */
  async changed(atMs: number): Promise<void> {
    if (this.#isPrivate) return;
    this.#wake();
    const { rests, strips, tracker } = this.#parts;
    await Promise.all([tracker.look(atMs), strips.show(), rests.show()]);
  }

  /** A tab shows another page since that instant, or is gone. */
  async left(tabId: number, atMs: number): Promise<void> {
    this.#parts.composers.left(tabId);
    this.#parts.typists.left(tabId);
    this.#parts.curtains.left(tabId);
    await this.changed(atMs);
  }

  /** Their person came or went, or a tab can be heard or no more; in private windows, too. Or time has passed. */
  async deskChanged(): Promise<void> {
    await this.#parts.away.look();
  }

  /** The person has let the browser show us more of the platforms, or less. */
  async sitesChanged(): Promise<void> {
    await this.#planChanged();
  }

  async alarm(name: string, atMs: number): Promise<void> {
    if (name === ALARMS.plan) await Promise.all([this.#planChanged(), this.#parts.outbox.prune()]);
    else {
      await Promise.all([
        this.changed(atMs),
        this.deskChanged(),
        this.#upload(),
        this.#showBadge(),
        this.#mark(),
      ]);
    }
  }

  /** Answers our own pages and the scripts in platform pages, which have sent it at that instant; nobody else can reach us. */
  async message(message: unknown, sender: Sender, atMs: number): Promise<unknown> {
    if (!isOwnPage(sender)) return this.#fromPlatform(message, sender, atMs);
    const request = message as PageRequest | HoursRequest | Told;
    if (isAboutHours(request)) return this.#parts.hours.answer(request);
    if (this.#isPrivate) return this.#answerInPrivate(request);
    if (isAboutStatistics(request)) return this.#parts.statistics.answer(request);
    if (isAboutBreaks(request)) return this.#parts.breaksTaken.answer(request);
    if (isAboutDay(request)) return this.#parts.days.answer(request);
    return this.#parts.pages.answer(request);
  }

  /**
   * Shows the first page to somebody who has not pressed Start, once: what lies in a folder for everybody is installed anew at
   * each start of Chromium, and not everybody who uses the computer wants to be asked each time.
   */
  async installed(): Promise<void> {
    const { startedMs } = this.#parts.standing.now();
    const { greeted } = await localStore.get('greeted');
    if (startedMs !== undefined || greeted || this.#isPrivate) return;
    await localStore.set({ greeted: true });
    await openPage('start.html');
  }

  #fromPlatform(message: unknown, sender: Sender, atMs: number): Promise<unknown> | undefined {
    if (this.#isPrivate) return this.enforcer.message(message, sender);
    if (isFromComposer(message)) return this.#composerTold(message.isInUse, sender, atMs);
    if (isFromTyping(message)) return this.#typingTold(message.goesOn, sender);
    if (isFromFocus(message)) return this.changed(atMs);
    if (isStripHidden(message)) return this.#parts.strips.hide(message);
    if (isRestCovers(message)) return this.#coversTold(message.covers, sender, atMs);
    if (isRestAnswer(message)) return sender.frameId === 0 ? this.#parts.rests.answer(message) : undefined;
    if (isFromPage(message)) {
      void this.#parts.strips.asked();
      void this.#parts.rests.asked();
    }
    return this.enforcer.message(message, sender);
  }

  async #composerTold(isInUse: boolean, { tab, frameId }: Sender, atMs: number): Promise<void> {
    if (tab?.id === undefined || frameId !== 0) return;
    this.#parts.composers.told(tab.id, isInUse);
    await this.changed(atMs);
  }

  async #coversTold(covers: boolean, { tab, frameId }: Sender, atMs: number): Promise<void> {
    if (tab?.id !== undefined && frameId === 0 && this.#parts.curtains.told(tab.id, covers)) {
      await this.#parts.tracker.look(atMs);
    }
  }

  /** Firefox has one background for private windows, too, of which nothing is told. */
  async #typingTold(goesOn: boolean, { tab, frameId = 0 }: Sender): Promise<void> {
    if (tab?.id !== undefined && !tab.incognito) this.#parts.typists.told(tab.id, frameId, goesOn);
  }

  async #answerInPrivate(request: PageRequest | Told): Promise<Overview> {
    if (request.type !== 'overview') throw new Error('not from a private window');
    return { ...(await this.#parts.pages.answer(request)), connection: 'private', waiting: 0 };
  }

  async #mark(): Promise<void> {
    if (!this.#isPrivate) await this.#parts.watching.mark();
  }

  async #begin(stored: Stored): Promise<void> {
    const { tracker, outbox, watching } = this.#parts;
    listenForIdle();
    await watching.begin();
    // A full disk keeps nothing else from beginning.
    if (stored.open) await tracker.restore(stored.open).catch(() => {});
    if (stored.revoked) void this.#revoked();
    else if (stored.startedMs !== undefined) tracker.start();
    this.#wake();
    void armWakeAlarms();
    void outbox.prune();
    void this.#showBadge();
    void this.#planChanged();
  }

  async #showBadge(): Promise<void> {
    const { connection, standing } = this.#parts;
    const { language = 'system', ...known } = standing.now();
    const locale = pageLocale(language, uiLanguage());
    const facts = { ...known, connection: connection.state(), nowMs: systemClock.nowMs(), locale };
    const badge = badgeOf(facts);
    await showBadge(badge, titleOf(facts));
    this.#stopTick();
    if (badge.ticks) this.#stopTick = systemClock.after(SECOND_MS, () => void this.#showBadge());
  }

  /** A notice that cannot be answered any more, for the daemon is away, would be a lie. */
  #stateChanged(): void {
    void this.#showBadge();
    void this.#parts.strips.show();
    void this.#parts.rests.stateChanged();
    const { connection, screen } = this.#parts;
    if (isAlone(connection.state())) {
      screen.left();
      void this.prompts.show([]);
    } else screen.back();
  }

  #wake(): void {
    if (!this.#isPrivate) void this.#parts.connection.wake();
  }

  async #welcomed(welcome: Welcome): Promise<void> {
    const { outbox, report, start, tracker, watching } = this.#parts;
    report.forget();
    tracker.announce();
    await outbox.welcome(welcome);
    await Promise.all([start.tell(), this.#upload(), watching.tell()]);
  }

  async #pushed<P extends keyof Pushes>(push: P, params: Pushes[P]): Promise<void> {
    const patch = patchOf(push, params);
    if (!patch) return;
    const { breaks } = this.#parts.standing.now();
    if (patch.breaks) patch.breaks = withAsked(breaks, patch.breaks, systemClock.nowMs());
    if (patch.plan) void this.#parts.report.tell(patch.plan.zone);
    await this.#parts.standing.keep(patch);
    // The badge and the page must not tell two times.
    const heard = patch.followUp && this.#parts.strips.heard();
    if (patch.breaks) void this.#parts.rests.heard();
    if (patch.chosen) await this.#parts.tracker.look(systemClock.nowMs());
    else if (patch.breaks || patch.followUp || patch.onCall) await this.#showBadge();
    else await this.#planChanged();
    await heard;
    if (patch.followUp) this.#tellCovers(patch.followUp);
  }

  /** Covers say whether the follow-up can be started. */
  #tellCovers({ state }: FollowUpStatus): void {
    if (state !== this.#toldCovers) void this.enforcer.enforce();
    this.#toldCovers = state;
  }

  /** The plan, what it is applied to, or the hour changed. */
  async #planChanged(): Promise<void> {
    const { enforcer, planTimer, rests, standing, strips, tracker } = this.#parts;
    await planTimer.arm(standing.now().plan);
    void strips.show();
    void rests.show();
    void this.#showBadge();
    void this.deskChanged();
    await enforcer.enforce();
    await tracker.look(systemClock.nowMs());
  }

  async #started(): Promise<void> {
    this.#parts.tracker.start();
    await this.#planChanged();
  }

  /** Recording stops at once, and the rest comes in turn, so that no push that came before brings a plan back. */
  #revoked(): Promise<void> {
    const { standing, tracker } = this.#parts;
    const [showBadge, planChanged] = [() => this.#showBadge(), () => this.#planChanged()];
    const stopped = tracker.stop();
    return this.#inTurn(() => letGo({ stopped, standing, showBadge, planChanged }));
  }

  async #keep(closed: SpanDraft[]): Promise<void> {
    await this.#parts.outbox.append(closed);
    void this.#upload();
  }

  /** What cannot be uploaded now waits for the next closed span, alarm or connection. */
  async #upload(): Promise<void> {
    await this.#parts.outbox.flush().catch((failure: unknown) => {
      if (!isAway(failure)) throw failure;
    });
  }
}
