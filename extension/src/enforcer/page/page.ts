import { ruleFinder } from '@/rules/match';
import { coverPage } from './cover';
import { delayUntil } from './delay';
import { coverMain } from './main';
import type { Order, Shown } from './orders';
import { remind } from './reminder';
import { unveil } from './veil';

/** How the page reaches the background. */
export interface Link {
  /** Asks how the page stands; the answer comes as an order. */
  ask(): void;
  /** False once the extension that put us here is gone; nobody would ever take a cover away then. */
  isAlive(): boolean;
}

/** What a page must have beside that. */
export interface PageLink extends Link {
  /** What its person has typed into it. */
  drafts(): string[];
}

export interface Page {
  /**
   * Does what is ordered and tells what was ordered before: a page that covered itself when the hour came is still told to, and
   * only then does the background know of it. An order may be about the address before: the page stays covered where it has moved,
   * at `url`, to what is closed meanwhile.
   */
  obey(order: Order, url?: string): Shown;
  /** Looks at the clock again: the page came back into view, or woke from sleep. */
  look(): void;
  /** The page has moved within itself. It covers itself at once where that is closed; only the background uncovers. */
  moved(url: string): void;
}

const ALIVE_CHECK_MS = 2000;

/** The top frame of one page: what is shown above it, and when to ask again. */
export function createPage(link: PageLink): Page {
  let shown: Shown = 'nothing';
  let ordered: Shown = 'nothing';
  let order: Order = { show: 'nothing' };
  let panel: { remove(): void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setInterval> | undefined;

  const put = (next: Order) => {
    panel?.remove();
    panel = panelFor(next, link);
    shown = next.show;
    clearInterval(watch);
    // A page must never stay covered because the extension was switched off or updated.
    if (shown === 'cover' || shown === 'main')
      watch = setInterval(() => link.isAlive() || put({ show: 'nothing' }), ALIVE_CHECK_MS);
  };
  const look = () => {
    const next = order.next;
    const isDue = next && Date.now() >= next.atMs;
    if (isDue && next.cover) follow({ show: 'cover', words: next.cover });
    if (isDue && next.main && shown !== 'cover') follow({ show: 'main', main: next.main });
    link.ask();
  };
  const moved = (url: string) => {
    const covered = coveredAt(order, url);
    if (covered && shown !== 'cover') follow(covered);
    const main = order.moves?.main;
    if (main && shown !== 'cover' && ruleAt(order, url)?.main) follow({ ...order, show: 'main', main });
    if (shown === 'cover') link.ask();
  };
  const wait = (next: Order['next']) => {
    clearTimeout(timer);
    if (next) timer = setTimeout(look, delayUntil(next.atMs));
  };
  const follow = (next: Order) => {
    if (!isSame(next, order) || next.show !== shown) put(next);
    if (next.show !== 'main') unveil();
    order = next;
    wait(next.next);
  };
  const obey = (next: Order, url?: string) => {
    const before = ordered;
    ordered = next.show;
    const late = url !== undefined && next.show !== 'cover' ? coveredAt(next, url) : undefined;
    follow(late ?? next);
    if (late) link.ask();
    return before;
  };

  return { obey, look, moved };
}

/** The order with the cover, where the rules that it brings say that an address is closed. */
function coveredAt(order: Order, url: string): Order | undefined {
  const words = order.moves?.cover;
  return words && ruleAt(order, url)?.closed ? { ...order, show: 'cover', words } : undefined;
}

function ruleAt({ moves }: Order, url: string) {
  return moves && ruleFinder(moves.rules)(url);
}

function panelFor(order: Order, { drafts }: PageLink): { remove(): void } | undefined {
  if (order.show === 'main') return order.main && coverMain(order.main, drafts);
  if (!order.words) return undefined;
  if (order.show === 'cover') return coverPage(order.words, drafts);
  return order.show === 'reminder' ? remind(order.words) : undefined;
}

/** A reminder that was put away must not come back with an order that says the same. */
function isSame(one: Order, other: Order): boolean {
  const said = ({ words, main }: Order) => JSON.stringify([words, main]);
  return one.show === other.show && said(one) === said(other);
}
