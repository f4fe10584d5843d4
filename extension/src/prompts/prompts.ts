import type { Notice, NoticePress } from '@protocol/messages';
import type { NoticeBoard } from '@/adapters/notices';
import { limits } from '@/limits';
import { serial } from '@/serial';

export interface PromptsParts {
  board: NoticeBoard;
  /** Unix ms. */
  now(): number;
  /** Whether nobody is at the desk. */
  isAway(): Promise<boolean>;
  /** Tells the daemon which button was pressed. */
  tell(press: NoticePress): void;
  /** Shows the person where a notice can be answered that has no buttons here. */
  openPopup(): Promise<void>;
}

/**
 * Shows what the daemon wants its person to know while no desktop does. The daemon says each time everything that is to be
 * shown; a notice that was put up before stays as the person left it.
 */
export class Prompts {
  readonly #parts: PromptsParts;
  /** What the daemon said last; a new life of the worker is told it again. */
  #wanted: Notice[] | undefined;
  readonly #inTurn = serial();

  constructor(parts: PromptsParts) {
    this.#parts = parts;
  }

  /** Makes the board show these notices and no others. What can wait is held while nobody is at the desk. */
  show(notices: Notice[]): Promise<void> {
    this.#wanted = notices;
    return this.#inTurn(() => this.#settle(notices));
  }

  /** Their person is back: shows what was held and still counts. */
  async again(): Promise<void> {
    if (this.#wanted) await this.show(this.#wanted);
  }

  /** A button was pressed. */
  pressed(tag: string, button: number): Promise<void> {
    return this.#inTurn(async () => {
      const { board, tell } = this.#parts;
      const notice = (await board.remembered()).find((shown) => shown.tag === tag);
      const act = notice?.buttons?.[button]?.act;
      await board.takeDown(tag);
      if (act) tell({ tag, act });
    });
  }

  /** The notice itself was clicked: one that asks is answered in the popup. */
  clicked(tag: string): Promise<void> {
    return this.#inTurn(async () => {
      const { board, openPopup } = this.#parts;
      const notice = (await board.remembered()).find((shown) => shown.tag === tag);
      await board.takeDown(tag);
      if (notice?.buttons) await openPopup();
    });
  }

  /** Whoever is away would find an old question; the one on the board stays only while it is still the same. */
  async #settle(notices: Notice[]): Promise<void> {
    const { board, isAway } = this.#parts;
    const [before, away] = await Promise.all([board.remembered(), isAway()]);
    const kept = before.filter((old) => notices.some((notice) => isSame(old, notice)));
    const fresh = notices.filter((notice) => !kept.some((old) => isSame(old, notice)));
    const shown = fresh.filter((notice) => !isHeld(notice, away) && !this.#isOver(notice));
    const gone = before.filter((old) => !kept.includes(old) && !shown.some(({ tag }) => tag === old.tag));
    await Promise.all([...gone.map(({ tag }) => board.takeDown(tag)), ...shown.map(board.putUp)]);
    if (kept.length < before.length || shown.length > 0) await board.remember([...kept, ...shown]);
  }

  #isOver({ tag, atMs, buttons }: Notice): boolean {
    return CAN_WAIT.test(tag) && !buttons && this.#parts.now() - atMs > limits.NewsMs;
  }
}

/** What tells of breaks and of closings. What is about who can come in, or whether anything is saved, waits for nobody. */
const CAN_WAIT = /^(break\.|closing$|followup$)/;

function isHeld({ tag }: Notice, away: boolean): boolean {
  return away && CAN_WAIT.test(tag);
}

function isSame(a: Notice, b: Notice): boolean {
  return a.tag === b.tag && a.atMs === b.atMs;
}
