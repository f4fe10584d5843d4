import type { Role } from '@protocol/messages';
import type { Condition } from '@/rules/pattern';

/** What a page shows above itself. */
export type Shown = 'nothing' | 'cover' | 'main' | 'reminder';

/** Words for a page, in the person's language. Pages are given them so that they need not carry every locale. */
export interface PageWords {
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  lines: string[];
  /** Said only where work is kept. */
  draft?: { safe: string; copy: string; copied: string; notCopied: string };
  /** How it can be gone on with before the page opens by itself. */
  way?: string;
  /** It is night: dim whatever the colour scheme. */
  dim?: boolean;
  /** The name of the button that puts a reminder away. */
  dismiss?: string;
}

/** What is said in the place of a main landmark that is shut, and above the whole page while it has none. */
export interface MainWords {
  note: PageWords;
  whole: PageWords;
}

/** What the background tells the top frame of a page: show this, and look again then. */
export interface Order {
  show: Shown;
  words?: PageWords;
  /** Instead of words where the main landmark is covered. */
  main?: MainWords;
  /** When to ask again; `cover` or `main` is there when that closes then, so that it is covered at once, also after sleep. */
  next?: { atMs: number; cover?: PageWords; main?: MainWords };
  /**
   * Only where a part of the host is open: what a page covers itself, or its main landmark, with at once when it moves, within itself,
   * to where that is closed.
   */
  moves?: { rules: PageRule[]; cover?: PageWords; main?: MainWords };
}

/** What a page has to know of a rule that decides on its host, in the order of their precedence. */
export interface PageRule extends Condition {
  closed: boolean;
  /** What stands in the main landmark; missing where it may be seen. */
  main?: Role;
}

/** What a frame of a platform in another site's page is told while it is shut; one that is told nothing shows what it has. */
export interface FrameOrder {
  /** The title is its one line; the others are said where work is kept. */
  words: PageWords;
  /** Loading it anew would lose work. */
  work: boolean;
  /** When to ask again. */
  nextMs?: number;
}

/** From the background to a frame. The answers are true, a {@link Holding}, what was {@link Shown} before, whether it leaves, and true. */
export type ToPage =
  | { type: 'enforcer.there' }
  | { type: 'enforcer.holds' }
  | { type: 'enforcer.show'; order: Order }
  | { type: 'enforcer.leave'; way: Way }
  /** What runs in the page goes on: it may be seen. Nobody answers. */
  | { type: 'enforcer.held' }
  /** To a frame: ask how you stand. */
  | { type: 'enforcer.look' };

/** Where a page is to go, if it is still one of the site that was meant: a tab may show another by the time it is told. */
export interface Way {
  fromOrigin: string;
  /**
   * Only where a part of the host is open: the very address that is closed. It is replaced, so that going back leads to what is open and
   * not here again.
   */
  fromUrl?: string;
  /** A page of the extension. */
  toPath: string;
}

/** Whether a frame holds work that leaving would lose. */
export interface Holding {
  holds: boolean;
}

/** From a page to the background: I am here, or back; how do I stand? Nothing about the page is in it. */
export interface FromPage {
  type: 'enforcer.page';
}

/** From a frame to the background, which answers with a {@link FrameOrder} or with null: how do I stand? */
export interface FromFrame {
  type: 'enforcer.frame';
  /** It shows what it has loaded. */
  isShown: boolean;
}

export function isFromPage(message: unknown): message is FromPage {
  return hasType(message, 'enforcer.page');
}

export function isFromFrame(message: unknown): message is FromFrame {
  return hasType(message, 'enforcer.frame') && 'isShown' in message && typeof message.isShown === 'boolean';
}

function hasType(message: unknown, type: string): message is object {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === type;
}
