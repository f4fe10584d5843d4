import type { Hold } from '@protocol/messages';
import type { Input } from '@/adapters/idle';
import type { BehindTab, FrontTab } from '@/adapters/windows';
import { holdOf, isCall } from '@/tracker/hold';
import { look, type Sample, type SeenTab } from '@/tracker/sample';
import { Unseen } from '@/tracker/unseen';
import type { Composers } from './composers';
import type { Curtains } from './curtains';
import { openPlace, seeComposers, seePlaying } from './front';
import type { Hands } from './hands';
import type { Standing } from './standing';
import type { Typists } from './typists';

export interface SightParts {
  standing: Standing;
  composers: Pick<Composers, 'isInUse'>;
  typists: Pick<Typists, 'isTyping'>;
  curtains: Pick<Curtains, 'covers'>;
  hands: Pick<Hands, 'look'>;
  /** The tabs in front of their windows. */
  frontTabs(): Promise<FrontTab[]>;
  /** The loaded tabs behind these on pages of a kind. */
  tabsBehind(isMeant: (url: string) => boolean): Promise<BehindTab[]>;
  /** Whether the window that has the focus fills the screen. */
  isFullScreen(): Promise<boolean>;
  /** Whether the browser lets us see a page, whatever the popup was let see of the one in front. */
  maySee(url: string): Promise<boolean>;
  input(nowMs: number): Promise<Input>;
  /** For how long a video plays in a tab without a sound. */
  playedMs(tabId: number): Promise<number | undefined>;
  /** The zone that this browser keeps. */
  zone(): string;
}

type Front = FrontTab & SeenTab;

/** What there is to see of windows, tabs and the keyboard, for the tracker and for our own pages. */
export class Sight {
  readonly #parts: SightParts;
  readonly #unseen = new Unseen();

  constructor(parts: SightParts) {
    this.#parts = parts;
  }

  /** The tabs in front of their windows, and in which of them a post is written. */
  async front(atMs: number): Promise<Front[]> {
    const { standing, composers, frontTabs } = this.#parts;
    return seeComposers(standing, composers, await frontTabs(), atMs);
  }

  /** One look at the world; missing while there are no rules to say what a page is. */
  async sample(atMs: number): Promise<Sample | undefined> {
    const { standing, hands, typists, input, playedMs } = this.#parts;
    const { rules, plan } = standing.now();
    if (!rules) return undefined;
    const [tabs, there] = await Promise.all([this.#seen(atMs), input(atMs)]);
    const [hold, touchedMs] = await Promise.all([this.#hold(tabs, atMs), hands.look(there, atMs)]);
    const counted = tabs.map((tab) => (this.#counts(tab) ? tab : { ...tab, url: undefined }));
    const seen = look(counted, (url, isComposing) => openPlace(standing, url, atMs, isComposing));
    const zone = plan?.zone ?? this.#parts.zone();
    const isTyping = typists.isTyping();
    return seePlaying({ ...seen, ...there, touchedMs, hold, isTyping, zone }, counted, playedMs);
  }

  #counts(tab: Front): boolean {
    return !this.isCall(tab) && !this.#parts.curtains.covers(tab.id);
  }

  /** Whether a tab shows a call: its time is never counted, on no site. */
  isCall({ url, audible = false }: Pick<SeenTab, 'url'> & { audible?: boolean }): boolean {
    return isCall({ page: this.#pageHold(url), audible });
  }

  /** Of the tabs behind only those are asked for on which something may run; no other page is looked at. */
  async #hold(front: readonly Front[], atMs: number): Promise<Hold | undefined> {
    const { tabsBehind, isFullScreen: fills, typists } = this.#parts;
    const isMeant = (url: string) => this.#pageHold(url) !== undefined;
    const [behind, isFullScreen] = await Promise.all([
      tabsBehind(isMeant).then((tabs) => this.#withoutHidden(tabs)),
      fills(),
    ]);
    const all = [
      ...front.map((tab) => ({ ...tab, isSeen: true })),
      ...behind.map((tab) => ({ ...tab, focused: false, isSeen: tab.audible })),
    ];
    const unseen = this.#unseen.look(all, atMs);
    const tabs = all.map(({ url, focused, audible }, i) => {
      return { page: this.#pageHold(url), focused, audible, unseenMs: unseen[i] ?? 0 };
    });
    return holdOf({ tabs, isFullScreen, isTyping: typists.isTyping() });
  }

  #pageHold(url: string | undefined) {
    return url === undefined ? undefined : this.#parts.standing.holdOf(url);
  }

  async #seen(atMs: number): Promise<Front[]> {
    return this.#withoutHidden(await this.front(atMs));
  }

  /** The popup is let see the page in front, whatever it is; what the browser hides otherwise does not count because somebody looked. */
  #withoutHidden<Tab extends { url: string | undefined }>(tabs: readonly Tab[]): Promise<Tab[]> {
    const isSeen = async ({ url }: Tab) => !url || !/^https?:/.test(url) || this.#parts.maySee(url);
    return Promise.all(tabs.map(async (tab) => ((await isSeen(tab)) ? tab : { ...tab, url: undefined })));
  }
}
